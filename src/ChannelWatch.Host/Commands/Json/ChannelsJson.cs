namespace ChannelWatch.Host.Commands.Json;

/// <summary>Everything <c>channelwatch channels --json</c> says.</summary>
internal sealed record ChannelsJson(IReadOnlyList<PlatformJson> Platforms, IReadOnlyList<ChannelJson> Channels);

/// <summary>A platform this program knows.</summary>
internal sealed record PlatformJson(
    string Kind, string Platform, string Reads, IReadOnlyList<string> Can, IReadOnlyList<string> Cannot, string HiddenMeans, IReadOnlyList<string> Limits, string Cost, string Ration, string Retention);

/// <summary>A configured channel as it stands.</summary>
internal sealed record ChannelJson(
    string Id,
    string School,
    string Name,
    string Kind,
    string State,
    bool DryRun,
    DateTimeOffset? LastReadAt,
    DateTimeOffset? FailingSince,
    string? LastError,
    DateTimeOffset? CompleteUntil,
    IReadOnlyList<GapJson> Gaps,
    DateTimeOffset? SignInUntil);

/// <summary>A time without watch, closed since.</summary>
internal sealed record GapJson(DateTimeOffset From, DateTimeOffset Until, string Cause, int Found);
