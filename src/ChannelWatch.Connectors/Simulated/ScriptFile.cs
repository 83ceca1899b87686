using System.Globalization;
using System.Text.Json;

namespace ChannelWatch.Connectors.Simulated;

/// <summary>Reads a script, refusing the whole of it with the line's number when one line is wrong.</summary>
internal static class ScriptFile
{
    private static readonly Dictionary<string, ScriptAct> Acts = new(StringComparer.Ordinal)
    {
        ["comment"] = ScriptAct.Comment,
        ["edit"] = ScriptAct.Edit,
        ["reply-by-school"] = ScriptAct.ReplyBySchool,
        ["delete"] = ScriptAct.Delete,
        ["direct_message"] = ScriptAct.DirectMessage,
    };

    private static readonly Dictionary<string, CommentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["comment"] = CommentKind.Comment,
        ["visitor_post"] = CommentKind.VisitorPost,
        ["review"] = CommentKind.Review,
        ["direct_message"] = CommentKind.DirectMessage,
        ["mention"] = CommentKind.Mention,
    };

    public static async Task<IReadOnlyList<ScriptStep>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        string[] lines;
        try
        {
            lines = await File.ReadAllLinesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ChannelException(ChannelFailure.NotFound, $"The script '{path}' cannot be read.", inner: exception);
        }

        var steps = new List<ScriptStep>();
        for (var number = 1; number <= lines.Length; number++)
        {
            if (lines[number - 1] is { } line && !string.IsNullOrWhiteSpace(line))
            {
                steps.Add(ReadLine(line) ?? throw new ChannelException(ChannelFailure.NotTheApi, $"Line {number} of the script '{path}' is not a JSON object with after, do and id as config/demo shows them."));
            }
        }

        return [.. steps.OrderBy(step => step.After)];
    }

    private static ScriptStep? ReadLine(string line)
    {
        Dictionary<string, string>? fields;
        try
        {
            fields = JsonSerializer.Deserialize<Dictionary<string, string>>(line);
        }
        catch (JsonException)
        {
            return null;
        }

        if (fields is null
            || !TimeSpan.TryParse(fields.GetValueOrDefault("after"), CultureInfo.InvariantCulture, out var after) || after < TimeSpan.Zero
            || !Acts.TryGetValue(fields.GetValueOrDefault("do") ?? "", out var act)
            || !fields.TryGetValue("id", out var id) || id.Length == 0
            || !Kinds.TryGetValue(fields.GetValueOrDefault("kind") ?? "comment", out var kind))
        {
            return null;
        }

        return new ScriptStep
        {
            After = after,
            Act = act,
            Id = id,
            Author = fields.GetValueOrDefault("author") ?? "",
            Text = fields.GetValueOrDefault("text") ?? "",
            Parent = fields.GetValueOrDefault("parent"),
            Post = fields.GetValueOrDefault("post") ?? "",
            PostText = fields.GetValueOrDefault("postText"),
            Kind = act == ScriptAct.DirectMessage ? CommentKind.DirectMessage : kind,
            Json = line,
        };
    }
}
