namespace ChannelWatch.Core.Reporting;

/// <summary>
/// How often people overturned the machine, by category: a rising share means that its rules, or what people write, have drifted. Counted over
/// several weeks, because a school has few decisions a day. Pure.
/// </summary>
/// <param name="Days">Over how many days.</param>
/// <param name="Lines">Most overturned first.</param>
/// <param name="LeftUp">Comments it left up.</param>
/// <param name="TakenDown">Of those, the ones a person then took down.</param>
public sealed record Drift(int Days, IReadOnlyList<DriftLine> Lines, int LeftUp, int TakenDown)
{
    public static Drift None { get; } = new(0, [], 0, 0);

    public int Hidden => Lines.Sum(line => line.Hidden);

    public int Restored => Lines.Sum(line => line.Restored);

    public bool IsEmpty => Lines.Count == 0 && TakenDown == 0;

    public static Drift Of(int days, MachineDecisions decisions) => new(
        days,
        [
            .. decisions.Doubted.GroupBy(Decisive)
                .Select(group => new DriftLine(
                    group.Key,
                    group.Count(one => one.Hidden),
                    group.Count(one => one is { Hidden: true, ByPerson: DecisionAction.Restore or DecisionAction.Approve }),
                    group.Count(one => !one.Hidden && one.ByPerson is not null),
                    group.Count(one => one is { Hidden: false, ByPerson: DecisionAction.Approve or DecisionAction.Restore })))
                .OrderByDescending(line => line.Restored)
                .ThenByDescending(line => line.Hidden)
                .ThenByDescending(line => line.Asked)
                .ThenBy(line => line.Category),
        ],
        decisions.Published,
        decisions.TakenDown);

    /// <summary>Each decision counts once, for the category that was surest; null when it was no category at all (a picture, words decided on before).</summary>
    private static Category? Decisive(DoubtedDecision decision)
    {
        var named = decision.Verdict.Violations.Count > 0 ? decision.Verdict.Violations : decision.Verdict.Flags;
        return named.Count == 0 ? null : named.MaxBy(category => decision.Verdict.Scores.GetValueOrDefault(category));
    }
}

/// <summary>One category's share.</summary>
/// <param name="Category">Null for decisions without one.</param>
/// <param name="Hidden">Comments the machine hid.</param>
/// <param name="Restored">Of those, the ones a person brought back.</param>
/// <param name="Asked">Comments the machine asked about and a person decided.</param>
/// <param name="Approved">Of those, the ones the person left up.</param>
public sealed record DriftLine(Category? Category, int Hidden, int Restored, int Asked, int Approved);
