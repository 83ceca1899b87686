using System.Text.RegularExpressions;

namespace ChannelWatch.Host.Logging;

/// <summary>
/// Takes link tokens, addresses, telephone numbers and passwords out of a line before it is logged. Our own lines hold none (STYLE 3); this is for
/// what exceptions and libraries put into theirs.
/// </summary>
internal static partial class ScrubbedText
{
    public static string Of(string text)
    {
        var scrubbed = LinkToken().Replace(text, "$1[link]");
        scrubbed = Secret().Replace(scrubbed, "$1[secret]");
        scrubbed = Address().Replace(scrubbed, "[address]");
        scrubbed = Phone().Replace(scrubbed, "[number]");
        return Postcode().Replace(scrubbed, "[postcode]");
    }

    [GeneratedRegex("(/(?:review|queue|digest)/)[^\\s/?\"']+", RegexOptions.IgnoreCase, 200)]
    private static partial Regex LinkToken();

    [GeneratedRegex("((?:password|secret|token|authorization)[\"']?\\s*[:=]\\s*[\"']?(?:(?:bearer|basic)\\s+)?|bearer\\s+)[^\\s\"',;]{6,}", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Secret();

    [GeneratedRegex("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+", RegexOptions.None, 200)]
    private static partial Regex Address();

    [GeneratedRegex("(?<![\\w-])(?:\\+44[\\s.-]?(?:\\(0\\)[\\s.-]?)?|0044[\\s.-]?|\\(?0)[1-37-9](?:[\\s().-]{0,2}\\d){8,9}(?![\\w-])", RegexOptions.None, 200)]
    private static partial Regex Phone();

    [GeneratedRegex("\\b[A-Z]{1,2}\\d[A-Z\\d]?\\s\\d[ABD-HJLNP-UW-Z]{2}\\b", RegexOptions.None, 200)]
    private static partial Regex Postcode();
}
