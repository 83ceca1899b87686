namespace ChannelWatch.Core.Judging;

/// <summary>The circumstances of a comment as far as they are on record.</summary>
public sealed record KnownContext
{
    /// <summary>Comments of the author on the school's channels of the same platform that a person took down since.</summary>
    public int Strikes { get; init; }

    /// <summary>Anything of the author's that is down now, by person or machine, whenever.</summary>
    public bool EverTakenDown { get; init; }

    /// <summary>Comments of the author on the channel that stand.</summary>
    public int Published { get; init; }

    /// <summary>When the first of them was seen.</summary>
    public DateTimeOffset? PublishedSince { get; init; }

    /// <summary>What was written on the same post since; the comment itself included.</summary>
    public Burst Rush { get; init; } = new(0, 0, 0);

    /// <summary>Newest first: texts that share a mark and on which a person decided since.</summary>
    public IReadOnlyList<DecidedText> Decided { get; init; } = [];
}

/// <summary>A text on which a person decided.</summary>
public sealed record DecidedText(CaseId Case, string Text, DecisionAction Action, string By, DateTimeOffset At, bool WasSpam);
