using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>Everything the page of a person's open cases shows.</summary>
public sealed record QueueView
{
    public required School School { get; init; }

    public required Person Person { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Safeguarding alarms nobody has taken.</summary>
    public IReadOnlyList<QueueLine> Alarms { get; init; } = [];

    /// <summary>What must be done by hand on a platform.</summary>
    public IReadOnlyList<QueueLine> ByHand { get; init; } = [];

    public IReadOnlyList<QueueLine> Waiting { get; init; } = [];

    /// <summary>Comments that are fine and only need an answer.</summary>
    public IReadOnlyList<QueueLine> ToAnswer { get; init; } = [];

    public IReadOnlyList<QueueLine> HiddenLately { get; init; } = [];

    /// <summary>Bound to the comments in <see cref="ToAnswer"/> as shown.</summary>
    public required string Nonce { get; init; }

    public Notice? Notice { get; init; }
}

/// <summary>One case in the list. Personal details are covered.</summary>
public sealed record QueueLine(CaseId Case, string Channel, string Author, string Excerpt, string? Why, string When, bool Late, Uri Link);
