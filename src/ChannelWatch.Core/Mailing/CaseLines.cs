using System.Globalization;
using System.Text;

namespace ChannelWatch.Core.Mailing;

/// <summary>Makes what mails and digests show of a case: masked, short, with the person's own link.</summary>
public sealed class CaseLines(IMasker masker, IReviewLinks links)
{
    private const int LongestExcerpt = 300;

    public CaseLine Of(School school, Person to, Case @case) => new(
        @case.Id,
        school.FindChannel(@case.Channel)?.Name ?? @case.Channel.Value,
        Initials(@case.Author.Name),
        Excerpt(@case),
        @case.Decided is { } decided && @case.Verdict is null ? [decided.Reason] : [.. (@case.Verdict?.Reasons ?? []).Take(4)],
        @case.PostedAt,
        @case.Acknowledged is null ? @case.DueAt : null,
        links.ToCase(school.Id, to, @case.Id));

    /// <summary>The newest text, personal details covered, at most about 300 characters.</summary>
    public string Excerpt(Case @case)
    {
        var masked = masker.Mask(@case.Latest.Text, @case.Verdict?.Findings ?? []);
        var builder = new StringBuilder();
        foreach (var rune in masked.EnumerateRunes())
        {
            if (builder.Length >= LongestExcerpt)
            {
                return builder.Append('…').ToString();
            }

            builder.Append(Rune.IsControl(rune) || Rune.IsWhiteSpace(rune) ? " " : rune.ToString());
        }

        return builder.ToString();
    }

    /// <summary>"J. P." for Jane Price: enough to recognise, too little to leak.</summary>
    public static string Initials(string name)
    {
        var letters = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => word.EnumerateRunes().FirstOrDefault(Rune.IsLetter))
            .Where(rune => rune.Value != 0)
            .Take(3)
            .Select(rune => $"{Rune.ToUpper(rune, CultureInfo.InvariantCulture)}.");
        var initials = string.Join(' ', letters);
        return initials.Length > 0 ? initials : "Somebody";
    }
}
