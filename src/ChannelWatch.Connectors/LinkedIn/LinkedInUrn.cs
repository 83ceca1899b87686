namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>A comment's whole name: what it stands on, and its number there.</summary>
/// <param name="On">The post, as the comment itself names it: "urn:li:activity:7001".</param>
/// <param name="Id">"7002".</param>
internal sealed record LinkedInUrn(string On, string Id)
{
    private const string Start = "urn:li:comment:(";

    /// <summary>Null when it is no comment's name.</summary>
    public static LinkedInUrn? Parse(string text)
    {
        var comma = text.LastIndexOf(',');
        return text.StartsWith(Start, StringComparison.Ordinal) && text.EndsWith(')') && comma > Start.Length && comma < text.Length - 2
            ? new LinkedInUrn(text[Start.Length..comma], text[(comma + 1)..^1])
            : null;
    }

    public override string ToString() => $"{Start}{On},{Id})";
}
