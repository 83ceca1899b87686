using ChannelWatch.Core.ByHand;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Classification;

namespace ChannelWatch.Host.Commands.Json;

/// <summary>A case as <c>cases --json</c> and <c>case --json</c> write it; others script against these names.</summary>
internal sealed record CaseJson(
    long Id,
    string School,
    string Channel,
    string Comment,
    string Kind,
    string AuthorId,
    string Author,
    string Text,
    string State,
    DateTimeOffset StateSince,
    DateTimeOffset PostedAt,
    DateTimeOffset FirstSeenAt,
    string Visibility,
    bool Escalated,
    DateTimeOffset? DueAt,
    DateTimeOffset? AcknowledgedAt,
    string? DecidedBy,
    string? Decision,
    string? Reason,
    IReadOnlyList<string> Violations,
    IReadOnlyList<string> Flags,
    Uri? Permalink,
    long Version,
    IReadOnlyList<string> ByHand)
{
    public static CaseJson Of(Case @case) => new(
        @case.Id.Value,
        @case.School.Value,
        @case.Channel.Value,
        @case.Comment.Value,
        JsonWords.Of(@case.Kind),
        @case.Author.Id,
        @case.Author.Name,
        @case.Latest.Text,
        JsonWords.Of(@case.State),
        @case.StateSince,
        @case.PostedAt,
        @case.FirstSeenAt,
        JsonWords.Of(@case.Visibility),
        @case.Escalated,
        @case.DueAt,
        @case.Acknowledged?.At,
        @case.Decided is { } by ? by.By.Email ?? "machine" : null,
        @case.Decided is { } decided ? JsonWords.Of(decided.Action) : null,
        @case.Decided?.Reason,
        [.. @case.Verdict?.Violations.Select(category => category.Name()) ?? []],
        [.. @case.Verdict?.Flags.Select(category => category.Name()) ?? []],
        @case.Permalink,
        @case.Version,
        [.. HandWork.Parts(@case.ByHand).Select(JsonWords.Of)]);
}
