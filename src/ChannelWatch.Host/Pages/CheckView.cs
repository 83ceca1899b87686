using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Host.Pages;

/// <summary>Everything the page of a channel people look at shows.</summary>
public sealed record CheckView
{
    public required School School { get; init; }

    public required Person Person { get; init; }

    public required Channel Channel { get; init; }

    public required ManualWatch Watch { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The newest checks, newest first.</summary>
    public IReadOnlyList<ChannelCheck> Checks { get; init; } = [];

    /// <summary>What was handed in lately; empty for a person who does not decide on it.</summary>
    public IReadOnlyList<QueueLine> Reports { get; init; } = [];

    public ReportDraft Draft { get; init; } = ReportDraft.Empty;

    public required string Nonce { get; init; }

    public Notice? Notice { get; init; }
}
