using System.Buffers;
using System.Text.RegularExpressions;

namespace ChannelWatch.Classification.Checks;

/// <summary>Private e-mail addresses, also written out ("name at mail dot com").</summary>
internal sealed partial class MailCheck : ICheck
{
    private const double Private = 0.97;
    private const double Other = 0.93;

    private static readonly string[] PublicBoxes =
    [
        "office", "info", "admin", "admissions", "head", "school", "enquiries", "enquiry", "hello", "contact", "pta", "reception", "bursar",
        "support", "sales", "bookings", "jobs", "hr", "press", "governors", "safeguarding", "attendance", "finance", "help", "team", "secretary", "library", "alumni", "volunteers", "lostproperty", "uniform", "breakfast", "nursery", "foi", "dpo", "clerk", "newsdesk", "editor", "planning", "booking", "shop",
    ];

    // Names of domains that are schools'.
    private static readonly string[] Schools = [".sch.", "school", "academy", "primary", "college", "infants", "juniors", "ysgol"];

    private static readonly SearchValues<string> WrittenSigns = SearchValues.Create([" dot ", "dot)", "dot]", "at)", "at]"], StringComparison.Ordinal);

    public string Name => "personal/email";

    public void Run(CheckInput input, FindingSink sink)
    {
        var folded = input.Text.Folded;
        var spelled = folded.IndexOfAny(WrittenSigns) >= 0;
        if (!folded.Contains('@') && !spelled)
        {
            return;
        }

        foreach (var match in Address().EnumerateMatches(folded))
        {
            var written = folded.Slice(match.Index, match.Length);
            var isPlain = written.IndexOfAny(" ([{") < 0;
            if (IsPublic(written, input.Comment.School))
            {
                continue;
            }

            sink.At(Category.Personal, AtAMailProvider().IsMatch(written) ? Private : Other, Name, match.Index, match.Index + match.Length, "A private e-mail address.");
            if (!isPlain)
            {
                sink.At(Category.Obfuscated, 0.8, Name, match.Index, match.Index + match.Length, "The address is written so that filters miss it.");
            }
        }
    }

    private static bool IsPublic(ReadOnlySpan<char> written, SchoolDetails school)
    {
        foreach (var box in PublicBoxes)
        {
            if (written.StartsWith(box) && written.Length > box.Length && !char.IsLetter(written[box.Length]))
            {
                return true;
            }
        }

        var text = written.ToString();
        return school.Emails.Any(mail => text.Equals(mail, StringComparison.OrdinalIgnoreCase))
            || school.Domains.Concat(school.TrustedDomains).Any(domain => text.EndsWith(domain, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Schools, name => text.AsSpan(text.IndexOf('@') + 1).Contains(name, StringComparison.Ordinal));
    }

    // Where people rather than firms have their boxes.
    [GeneratedRegex(@"(?:@|[\)\]\}]| at )\s?(?:[a-z0-9\-]*(?:mail|post|box)[a-z0-9\-]*|outlook|live|msn|yahoo|icloud|me|mac|aol|proton|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|tiscali|gmx|tutanota)(?:\.| dot |[ \(\[\{]+dot)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AtAMailProvider();

    [GeneratedRegex(@"(?<![a-z0-9._+\-])[a-z0-9](?>[a-z0-9._+\-]{1,40}) ?(?:@|[\(\[\{] ?at ?[\)\]\}]| at (?=[a-z0-9\-]{2,20} dot )) ?[a-z0-9](?>[a-z0-9\-]{1,30})(?: ?(?:\.|[\(\[\{] ?dot ?[\)\]\}]| dot ) ?(?>[a-z0-9\-]{2,20})){0,2}? ?(?:\.|[\(\[\{] ?dot ?[\)\]\}]| dot ) ?(?:com|co|uk|org|net|example|invalid|test|me|info|eu|ac|gmail|io)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Address();
}
