using System.Text.Json;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Benchmarks;

/// <summary>A line of a labelled file. The author and the reason given for the label are not read: they give it away.</summary>
internal sealed record LabelledComment(
    string Id, CommentKind Kind, string Text, IReadOnlyList<Category> Violations, IReadOnlyList<Category> Flags, Intent Intent, Ruling Expected, bool Escalate)
{
    public static IReadOnlyList<LabelledComment> ReadAll(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Parse)];

    private static LabelledComment Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new LabelledComment(
            root.GetProperty("id").GetString()!,
            root.GetProperty("kind").GetString() == "direct_message" ? CommentKind.DirectMessage : CommentKind.Comment,
            root.GetProperty("text").GetString()!,
            Categories(root.GetProperty("violations")),
            Categories(root.GetProperty("flags")),
            Enum.Parse<Intent>(root.GetProperty("intent").GetString()!, ignoreCase: true),
            Enum.Parse<Ruling>(root.GetProperty("expected").GetString()!, ignoreCase: true),
            root.GetProperty("escalate").GetBoolean());
    }

    private static List<Category> Categories(JsonElement names) =>
        [.. names.EnumerateArray().Select(name => CategoryNames.TryParse(name.GetString()!, out var category) ? category : (Category?)null).OfType<Category>()];
}
