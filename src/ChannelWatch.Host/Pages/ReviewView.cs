using ChannelWatch.Core.ByHand;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>Everything the page of one case shows to one person.</summary>
public sealed record ReviewView
{
    public required School School { get; init; }

    public required Person Person { get; init; }

    public required Case Case { get; init; }

    public required string ChannelName { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The author's name, or initials until the details are asked for.</summary>
    public required string Author { get; init; }

    public required IReadOnlyList<TextPart> Text { get; init; }

    public required bool DetailsShown { get; init; }

    /// <summary>Who handed it in, where a person did.</summary>
    public string? HandedInBy { get; init; }

    /// <summary>The comment it answers, as far as it is on record; personal details covered unless they were asked for.</summary>
    public ThreadLine? Parent { get; init; }

    /// <summary>What it carries besides its words: kind and description.</summary>
    public IReadOnlyList<string> Carries { get; init; } = [];

    /// <summary>Pictures handed in with it.</summary>
    public IReadOnlyList<EvidenceLine> Evidence { get; init; } = [];

    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    public IReadOnlyList<ThreadLine> Thread { get; init; } = [];

    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    public IReadOnlyList<EarlierLine> Earlier { get; init; } = [];

    public int Strikes { get; init; }

    public Alarm? Alarm { get; init; }

    public IReadOnlyList<DecisionAction> Offered { get; init; } = [];

    /// <summary>What waits for a hand on the platform, with the steps.</summary>
    public IReadOnlyList<HandTask> ByHand { get; init; } = [];

    /// <summary>What the platform allows.</summary>
    public ConnectorProfile? Platform { get; init; }

    /// <summary>Whether people look at the channel and no program can.</summary>
    public bool WatchedByHand { get; init; }

    /// <summary>Whether ChannelWatch itself can do it there.</summary>
    public ConnectorCapabilities Can { get; init; }

    public required string Nonce { get; init; }

    public required Uri Queue { get; init; }

    public Notice? Notice { get; init; }

    public bool Offers(DecisionAction action) => Offered.Contains(action);
}

/// <summary>One finding, numbered as in the text.</summary>
public sealed record FindingLine(int Number, string Category, string Why, string Rule, bool InText);

/// <summary>One picture; its link only once the details were asked for.</summary>
public sealed record EvidenceLine(int Number, string Sha256, string By, DateTimeOffset At, Uri? Link);

/// <summary>One comment around the case.</summary>
public sealed record ThreadLine(string Author, string Text, DateTimeOffset PostedAt, CaseState State);

/// <summary>One thing that happened to the case.</summary>
public sealed record HistoryLine(DateTimeOffset At, string What, string? Who, string? Why, string? Words = null);

/// <summary>An earlier decision on the same author.</summary>
public sealed record EarlierLine(CaseId Case, string What, string Who, string Why, DateTimeOffset At, Uri Link);
