using System.Text;
using System.Text.Json;

namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>
/// What the model said, if it kept to the form to the letter: exactly these four keys, a decision there is, categories there are, the proof.
/// Anything else is no answer, whatever it says.
/// </summary>
internal sealed record ModelAnswer(bool Publish, IReadOnlyList<Category> Categories, string Reason)
{
    private const int LongestReason = 300;

    private static readonly string[] Keys = ["categories", "decision", "proof", "reason"];

    /// <summary>Null when it is not an answer.</summary>
    public static ModelAnswer? Read(string content, string proof)
    {
        try
        {
            var answer = JsonElement.Parse(Bare(content));
            return answer.ValueKind == JsonValueKind.Object && answer.EnumerateObject().Select(entry => entry.Name).Order(StringComparer.Ordinal).SequenceEqual(Keys)
                ? Read(answer, proof)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ModelAnswer? Read(JsonElement answer, string proof)
    {
        if (Text(answer, "proof") != proof || Text(answer, "decision") is not ("publish" or "ask") || Text(answer, "reason") is not { } reason || CategoriesOf(answer) is not { } categories)
        {
            return null;
        }

        var publish = Text(answer, "decision") == "publish";
        return publish && categories.Count > 0 ? null : new ModelAnswer(publish, categories, OneLine(reason));
    }

    private static List<Category>? CategoriesOf(JsonElement answer)
    {
        if (answer.GetProperty("categories") is not { ValueKind: JsonValueKind.Array } list)
        {
            return null;
        }

        var categories = new List<Category>();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String || !CategoryNames.TryParse(item.GetString()!, out var category) || !Instructions.Allowed.Contains(category))
            {
                return null;
            }

            categories.Add(category);
        }

        return [.. categories.Distinct()];
    }

    private static string? Text(JsonElement answer, string key) => answer.GetProperty(key) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Some models wrap JSON in a code block whatever they are told.</summary>
    private static string Bare(string content)
    {
        var text = content.Trim();
        return text.StartsWith("```", StringComparison.Ordinal) && text.EndsWith("```", StringComparison.Ordinal) && text.IndexOf('\n', StringComparison.Ordinal) is > 0 and var line
            ? text[line..^3].Trim()
            : text;
    }

    /// <summary>Plain words for a moderator: no line breaks, no links, no end.</summary>
    private static string OneLine(string reason)
    {
        var line = new StringBuilder();
        foreach (var rune in reason.Replace("://", ": //", StringComparison.Ordinal).EnumerateRunes())
        {
            if (line.Length >= LongestReason)
            {
                return line.Append('…').ToString();
            }

            line.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format ? " " : rune.ToString());
        }

        return line.ToString().Trim();
    }
}
