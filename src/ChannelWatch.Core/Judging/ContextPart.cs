namespace ChannelWatch.Core.Judging;

/// <summary>Reads <c>"context"</c> of a policy file.</summary>
internal static class ContextPart
{
    /// <summary>A regular's good name says nothing about personal details, threats or signs of risk.</summary>
    private static readonly IReadOnlyList<Category> Relaxable =
        [Category.Abuse, Category.Commercial, Category.Spam, Category.Donation, Category.Profanity, Category.NamedStaff, Category.Sexual];

    public static ContextRules Read(PolicyPart part, ContextRules basis)
    {
        part.Only("strikes", "regulars", "rush", "repeats", "about");
        return new ContextRules
        {
            Strikes = Strikes(part.Part("strikes").Only("days", "from", "factor", "about"), basis.Strikes),
            Regulars = Regulars(part.Part("regulars").Only("published", "days", "factor", "categories", "about"), basis.Regulars),
            Burst = Rush(part.Part("rush").Only("minutes", "newAuthors", "doubtful", "factor", "about"), basis.Burst),
            Repeats = Repeats(part.Part("repeats").Only("days", "likeness", "hideExactSpam", "about"), basis.Repeats),
        };
    }

    private static StrikeRule Strikes(PolicyPart part, StrikeRule basis) => new()
    {
        Days = part.Whole("days", basis.Days, 1, 3650),
        TightenFrom = part.Whole("from", basis.TightenFrom, 1, 100),
        Factor = part.Number("factor", basis.Factor, 0.5, 1),
    };

    private static RegularRule Regulars(PolicyPart part, RegularRule basis) => new()
    {
        Published = part.Whole("published", basis.Published, 3, 100),
        Days = part.Whole("days", basis.Days, 1, 3650),
        Factor = part.Number("factor", basis.Factor, 1, 1.5),
        Categories = part.Categories("categories", basis.Categories, Relaxable),
    };

    private static BurstRule Rush(PolicyPart part, BurstRule basis) => new()
    {
        Minutes = part.Whole("minutes", basis.Minutes, 1, 1440),
        NewAuthors = part.Whole("newAuthors", basis.NewAuthors, 2, ContextRules.MostCounted),
        Doubtful = part.Whole("doubtful", basis.Doubtful, 2, ContextRules.MostCounted),
        Factor = part.Number("factor", basis.Factor, 0.5, 1),
    };

    private static RepeatRule Repeats(PolicyPart part, RepeatRule basis) => new()
    {
        Days = part.Whole("days", basis.Days, 1, 3650),
        Likeness = part.Number("likeness", basis.Likeness, 0.5, 1),
        HideExactSpam = part.Flag("hideExactSpam", basis.HideExactSpam),
    };
}
