using System.Text.Json;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Classification;

namespace ChannelWatch.Host.Commands.Json;

/// <summary>The whole history of a case as <c>case ID --json</c> writes it.</summary>
internal sealed record CaseHistoryJson(
    CaseJson Case,
    IReadOnlyList<RevisionJson> Revisions,
    IReadOnlyList<DecisionJson> Decisions,
    IReadOnlyList<EventJson> Events,
    IReadOnlyList<EffectJson> Effects,
    IReadOnlyList<CaseJson> Thread)
{
    public static CaseHistoryJson Of(CaseHistory history) => new(
        CaseJson.Of(history.Case),
        [.. history.Revisions.Select(RevisionJson.Of)],
        [.. history.Decisions.Select(decision => new DecisionJson(decision.At, JsonWords.Of(decision.Action), decision.By.Email ?? "machine", decision.By.Name, decision.Reason, decision.Revision))],
        [.. history.Events.Select(entry => new EventJson(entry.Sequence, entry.At, entry.Kind, entry.Actor, JsonDocument.Parse(entry.Data).RootElement, entry.Hash))],
        [.. history.Effects.Select(effect => new EffectJson(effect.Id, effect.Key, JsonWords.Of(effect.State), effect.OwedAt, effect.DueAt, effect.Attempts, effect.EndedAt, effect.LastResult))],
        [.. history.Thread.Select(CaseJson.Of)]);
}

/// <summary>One text of the comment with its verdict.</summary>
internal sealed record RevisionJson(int Number, string Text, DateTimeOffset SeenAt, string? Decision, string? JudgedBy, IReadOnlyList<string> Reasons, IReadOnlyList<FindingJson> Findings, IReadOnlyList<OpinionJson> Opinions)
{
    public static RevisionJson Of(Revision revision) => new(
        revision.Number,
        revision.Text,
        revision.SeenAt,
        revision.Verdict is { } verdict ? JsonWords.Of(verdict.Ruling) : null,
        revision.Verdict?.JudgedBy,
        revision.Verdict?.Reasons ?? [],
        [.. (revision.Verdict?.Findings ?? []).Select(finding => new FindingJson(finding.Category.Name(), finding.Rule, finding.Score, finding.Start, finding.Length, finding.Why))],
        [.. (revision.Verdict?.Opinions ?? []).Select(opinion => new OpinionJson(opinion.Source, opinion.Answered, opinion.Sentence))]);
}

/// <summary>What an outside opinion came to.</summary>
internal sealed record OpinionJson(string Source, bool Answered, string Sentence);

/// <summary>One thing a check saw.</summary>
internal sealed record FindingJson(string Category, string Rule, double Score, int Start, int Length, string Why);

/// <summary>What was decided, by whom, why.</summary>
internal sealed record DecisionJson(DateTimeOffset At, string Action, string By, string Name, string Reason, int Revision);

/// <summary>One entry of the event log.</summary>
internal sealed record EventJson(long Sequence, DateTimeOffset At, string Kind, string Actor, JsonElement Data, string Hash);

/// <summary>Something owed and what became of it.</summary>
internal sealed record EffectJson(long Id, string Key, string State, DateTimeOffset OwedAt, DateTimeOffset DueAt, int Attempts, DateTimeOffset? EndedAt, string? LastResult);
