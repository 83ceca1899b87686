using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>Tells a case's history as one list: what was written, what was decided and by whom, what became of it.</summary>
internal static class CaseStory
{
    public static IReadOnlyList<HistoryLine> Tell(CaseHistory history, School school, Func<Revision, string> words) =>
    [
        .. history.Revisions.Select(revision => Written(history.Case, revision, words))
            .Concat(history.Decisions.Select(decision => new HistoryLine(decision.At, Words.Done(decision.Action), decision.By.Name, decision.Reason)))
            .Concat(history.Effects.Select(effect => new HistoryLine(
                effect.EndedAt ?? effect.OwedAt,
                $"{Words.Effect(effect.Effect, school)}: {Words.Effect(effect.State)}",
                null,
                effect.LastResult)))
            .OrderBy(line => line.At),
    ];

    /// <summary>What happened since a page was shown, for the person whose button came too late.</summary>
    public static IReadOnlyList<string> Since(CaseHistory history, DateTimeOffset shownAt, TimeZoneInfo zone) =>
    [
        .. history.Revisions.Where(revision => revision.SeenAt >= shownAt && revision.Number > 1).Select(revision => $"The author edited the comment; the new words were read on {Words.When(revision.SeenAt, zone)}."),
        .. history.Decisions.Where(decision => decision.At >= shownAt).Select(decision => $"{Words.Done(decision.Action)} by {decision.By.Name} on {Words.When(decision.At, zone)}."),
    ];

    private static HistoryLine Written(Case found, Revision revision, Func<Revision, string> words) => revision.Number == 1
        ? new HistoryLine(revision.SeenAt, "First seen", null, WhyOf(revision), found.Latest.Number == 1 ? null : words(revision))
        : new HistoryLine(revision.SeenAt, "Edited by its author", null, WhyOf(revision), revision.Number == found.Latest.Number ? null : words(revision));

    private static string? WhyOf(Revision revision) => revision.Verdict is { Reasons: [var first, ..] } ? first : null;
}
