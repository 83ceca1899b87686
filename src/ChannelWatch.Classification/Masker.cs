using System.Text.RegularExpressions;
using ChannelWatch.Classification.Checks;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification;

/// <summary>Covers personal details: what the findings point at, and whatever looks like one even when no finding says so.</summary>
internal sealed partial class Masker(WordLists lists) : IMasker
{
    private const double Alarming = 0.5;

    /// <summary>Rules that point at what is told of somebody, not at a detail one could be found by.</summary>
    private static readonly string[] Descriptions = ["personal/telling", "personal/medical", "personal/sign", "personal/whereabouts", "personal/benefits"];

    /// <summary>Forenames however they are written; they count only inside words that are to be read.</summary>
    private const string Forename = "personal/forename";

    private readonly WordSet _forenames = lists.Set("forenames");
    private readonly WordSet _ambiguous = lists.Set("ambiguous-names");
    private readonly IReadOnlyList<ICheck> _checks =
        [new PhoneCheck(), new MailCheck(), new AddressCheck(), new NumbersCheck(lists), new PlateCheck(lists)];

    public IReadOnlyList<CoveredSpan> Cover(string text, IReadOnlyList<Finding> findings)
    {
        try
        {
            return Join(text, [.. findings, .. Detect(text)]);
        }
        catch (RegexMatchTimeoutException)
        {
            // What could not be searched in time is not shown at all.
            return [new CoveredSpan(0, text.Length, "[text that could not be checked for personal details]")];
        }
    }

    /// <summary>Where findings overlap, the word of the first stands for all of them.</summary>
    private static List<CoveredSpan> Join(string text, List<Finding> findings)
    {
        var alarms = findings.Exists(finding => finding.Category.IsRisk() && finding.Score >= Alarming);
        var details = findings
            .Where(finding => finding is { Category: Category.Personal, Length: > 0, Rule: not Forename } && finding.Start >= 0 && finding.Start + finding.Length <= text.Length)
            .SelectMany(finding => IsToBeRead(finding, alarms) ? WhatCouldName(text, finding, findings) : [finding])
            .OrderBy(finding => finding.Start)
            .ThenByDescending(finding => finding.Length);
        var covered = new List<CoveredSpan>();
        foreach (var detail in details)
        {
            if (covered.Count > 0 && detail.Start < covered[^1].End)
            {
                covered[^1] = covered[^1] with { Length = Math.Max(covered[^1].End, detail.Start + detail.Length) - covered[^1].Start };
            }
            else
            {
                covered.Add(new CoveredSpan(detail.Start, detail.Length, Word(detail.Rule)));
            }
        }

        return covered;
    }

    /// <summary>
    /// The model points at the words that weighed most, which need not be the detail, and what is private may be the very danger: "because he
    /// hits her" must be readable in an alarm. Of such words only names and numbers are covered.
    /// </summary>
    private static bool IsToBeRead(Finding finding, bool alarms) =>
        finding.Rule.StartsWith("model/", StringComparison.Ordinal) || (alarms && Array.Exists(Descriptions, start => finding.Rule.StartsWith(start, StringComparison.Ordinal)));

    private static IEnumerable<Finding> WhatCouldName(string text, Finding finding, List<Finding> findings) =>
        NamesAndNumbers().Matches(text.Substring(finding.Start, finding.Length))
            .Select(word => finding with { Start = finding.Start + word.Index, Length = word.Length })
            .Concat(findings.Where(name => name.Rule == Forename && name.Start >= finding.Start && name.Start + name.Length <= finding.Start + finding.Length));

    [GeneratedRegex(@"(?!I\b)\p{Lu}[\p{L}\p{M}'’\-]*|\b\w*\d\w*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NamesAndNumbers();

    private List<Finding> Detect(string text)
    {
        var input = new CheckInput(lists);
        input.Read(new CommentToClassify { Text = text });
        var sink = new FindingSink(input);
        foreach (var check in _checks)
        {
            check.Run(input, sink);
        }

        foreach (var token in input.Tokens.Where(token => _forenames.Has(token) && !_ambiguous.Has(token)))
        {
            sink.On(Category.Personal, Alarming, Forename, token, token, "A forename.");
        }

        return sink.Findings;
    }

    private static string Word(string rule) => rule switch
    {
        "personal/phone" => "[phone number]",
        "personal/email" => "[email address]",
        "personal/address" or "personal/lives-on" or "personal/house" => "[address]",
        "personal/postcode" => "[postcode]",
        "personal/plate" => "[number plate]",
        "personal/bank" or "personal/card" => "[bank details]",
        "personal/birth" => "[date of birth]",
        "personal/handle" => "[account name]",
        "safeguarding/site-code" => "[code of a gate or door]",
        Forename => "[name]",
        _ when rule.StartsWith("personal/child", StringComparison.Ordinal) || rule.StartsWith("personal/full-name", StringComparison.Ordinal) => "[name]",
        _ => "[personal detail]",
    };
}
