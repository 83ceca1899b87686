namespace ChannelWatch.Core.Judging;

/// <summary>
/// The thresholds as the circumstances move them: stricter for authors whose comments people took down and while a post is under a rush,
/// a little more patient with regulars, in the categories the policy names. Escalation is never moved. Pure.
/// </summary>
internal sealed record MovedThresholds(ThresholdTable Thresholds, IReadOnlyList<string> Notes)
{
    public static MovedThresholds Of(ThresholdTable thresholds, JudgingContext context)
    {
        if (context is { Strikes: 0, Burst: null, IsRegular: false })
        {
            return new(thresholds, []);
        }

        var rules = thresholds.Rules;
        var notes = new List<string>();
        var factor = 1.0;
        if (context.Strikes >= rules.Context.Strikes.TightenFrom)
        {
            factor = rules.Context.Strikes.Factor;
            notes.Add($"Judged more strictly: people took down {context.Strikes} comment{(context.Strikes == 1 ? "" : "s")} of this author in the last {rules.Context.Strikes.Days} days.");
        }

        if (context.Burst is { } burst)
        {
            factor = Math.Min(factor, rules.Context.Burst.Factor);
            notes.Add($"Judged more strictly while many write under this post at once: {burst.CommentsInWords}, {burst.NewAuthors} authors not seen before, {burst.Doubtful} doubtful.");
        }

        if (factor < 1)
        {
            return new(new ThresholdTable(rules with { Categories = rules.Categories.ToDictionary(pair => pair.Key, pair => Tighter(pair.Value, factor)) }), notes);
        }

        return context is { IsRegular: true, Strikes: 0 } ? new(new ThresholdTable(Patient(rules)), notes) : new(thresholds, notes);
    }

    private static CategoryRule Tighter(CategoryRule rule, double factor) => rule with { Ask = rule.Ask * factor, Hide = rule.Hide * factor };

    private static PolicyRules Patient(PolicyRules rules)
    {
        var regulars = rules.Context.Regulars;
        return rules with
        {
            Categories = rules.Categories.ToDictionary(
                pair => pair.Key,
                pair => regulars.Categories.Contains(pair.Key) ? pair.Value with { Ask = Later(pair.Value, regulars.Factor) } : pair.Value),
        };
    }

    /// <summary>Never past the point where it would be hidden.</summary>
    private static double? Later(CategoryRule rule, double factor) => rule.Ask is { } ask ? Math.Min(ask * factor, rule.Hide ?? 1) : null;
}
