using System.Text.RegularExpressions;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Reads LinkedIn's "little text", in which posts are written: names in brackets, and a backslash before what would mean something.</summary>
internal static partial class LinkedInText
{
    /// <summary>The words as a reader sees them.</summary>
    public static string Plain(string? little) => Escape().Replace(Tag().Replace(Name().Replace(little ?? "", "$1"), "#$1"), "$1");

    /// <summary>@[Larkfield Primary](urn:li:organization:1)</summary>
    [GeneratedRegex(@"@\[([^\]]{0,200})\]\(urn:[^)]{0,200}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    /// <summary>{hashtag|\#|openday}</summary>
    [GeneratedRegex(@"\{hashtag\|\\?#\|([^}]{0,200})\}", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\\([\\|{}@\[\]()<>#*_~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
