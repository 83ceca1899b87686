using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Cases;

/// <summary>What a person's action means for a case: the change to store, or why there is none. Pure.</summary>
internal sealed record DeskMove(DeskResult Result, string Message, CaseChange? Change)
{
    /// <summary>The order in which actions are offered.</summary>
    public static IReadOnlyList<DecisionAction> Order { get; } =
    [
        DecisionAction.TakeCharge, DecisionAction.DoneByHand, DecisionAction.Approve, DecisionAction.Hide, DecisionAction.Restore, DecisionAction.Remove,
        DecisionAction.Reply, DecisionAction.Acknowledge, DecisionAction.Escalate, DecisionAction.Block,
    ];

    public static DeskMove Of(DecisionRequest request, Case @case, Alarm? alarm, ConnectorCapabilities can, DateTimeOffset now) =>
        @case.State is CaseState.SchoolsOwn ? Impossible("This was written by the school itself; there is nothing to decide.") : request.Action switch
        {
            DecisionAction.Approve => Approve(request, @case, can, now),
            DecisionAction.Hide => Down(request, @case, can, now, CaseState.Hidden, PlatformVisibility.Hidden, ConnectorCapabilities.Hide, "hidden"),
            DecisionAction.Remove => Down(request, @case, can, now, CaseState.Removed, PlatformVisibility.Removed, ConnectorCapabilities.Remove, "removed"),
            DecisionAction.Restore => Restore(request, @case, can, now),
            DecisionAction.Acknowledge => Acknowledge(request, @case, now),
            DecisionAction.Escalate => Escalate(request, @case, alarm, now),
            DecisionAction.Reply => Reply(request, @case, can, now),
            DecisionAction.TakeCharge => TakeCharge(request, @case, alarm, now),
            DecisionAction.Block => Block(request, @case, can, now),
            DecisionAction.DoneByHand => DoneByHand(request, @case, now),
            _ => Impossible($"\"{request.Action}\" is not something a person decides."),
        };

    private static DeskMove Approve(DecisionRequest request, Case @case, ConnectorCapabilities can, DateTimeOffset now)
    {
        if (@case.State is CaseState.Gone)
        {
            return Impossible("The comment is no longer on the platform.");
        }

        if (@case.State is CaseState.Published && @case.Decided is { By.IsMachine: false })
        {
            return Already(@case, "left up");
        }

        return @case.Visibility == PlatformVisibility.Visible && @case.State is not CaseState.Hidden and not CaseState.Removed
            ? Done("The comment stays up.", Settled(request, @case, now) with { NewState = CaseState.Published, Due = Clock(request, @case, CaseState.Published) })
            : Restore(request, @case, can, now);
    }

    private static DeskMove Down(
        DecisionRequest request, Case @case, ConnectorCapabilities can, DateTimeOffset now, CaseState state, PlatformVisibility wanted, ConnectorCapabilities needs, string word)
    {
        if (@case.State == state && @case.Decided is { By.IsMachine: false })
        {
            return Already(@case, word);
        }

        if (@case.State is CaseState.Gone || @case is { State: CaseState.Removed } || @case.State == state)
        {
            return Impossible(@case.State == state ? $"The comment is {word} already." : "The comment is no longer on the platform.");
        }

        return !can.HasFlag(needs)
            ? ByHand(request, @case, needs, new DueChange(null), now)
            : Done($"The comment is being {word}.", Settled(request, @case, now) with { NewState = state, Due = new DueChange(null), Effects = [Visibility(request, @case, wanted)] });
    }

    private static DeskMove Restore(DecisionRequest request, Case @case, ConnectorCapabilities can, DateTimeOffset now)
    {
        var removed = @case.State == CaseState.Removed || @case.Visibility == PlatformVisibility.Removed;
        if (@case.State is CaseState.Gone)
        {
            return Impossible("The comment is no longer on the platform.");
        }

        if (@case.State is CaseState.Published or CaseState.New || (@case.State is CaseState.Queued && @case.Visibility == PlatformVisibility.Visible))
        {
            return Impossible("The comment is not hidden.");
        }

        var needs = removed ? ConnectorCapabilities.UndoRemove : ConnectorCapabilities.Unhide;
        return !can.HasFlag(needs)
            ? ByHand(request, @case, needs, null, now)
            : Done("The comment is being shown again.", Settled(request, @case, now) with
            {
                NewState = CaseState.Published,
                Due = Clock(request, @case, CaseState.Published),
                Effects = [Visibility(request, @case, PlatformVisibility.Visible)],
            });
    }

    private static DeskMove Block(DecisionRequest request, Case @case, ConnectorCapabilities can, DateTimeOffset now) =>
        !can.HasFlag(ConnectorCapabilities.Block) || @case.Author.Id.Length == 0
            ? ByHand(request, @case, ConnectorCapabilities.Block, null, now)
            : Done("The author is being blocked.", Stored(request, @case, now) with
            {
                Effects = [new NewEffect($"block:{@case.Id}:v{@case.Version}", new BlockEffect(@case.Channel, @case.Comment, @case.Author.Id), @case.Id)],
            });

    /// <summary>The platform cannot do it from here: the case is open, with the steps, until somebody has done it there.</summary>
    private static DeskMove ByHand(DecisionRequest request, Case @case, ConnectorCapabilities needs, DueChange? due, DateTimeOffset now) =>
        @case.ByHand.HasFlag(needs)
            ? new(DeskResult.AlreadySo, "It waits to be done by hand already; the steps are on the case’s page.", null)
            : Done("This platform does not let ChannelWatch do it: please do it by hand. The steps are on the case’s page; press “I have done it” there afterwards.", Stored(request, @case, now) with
            {
                NewState = needs == ConnectorCapabilities.Block ? null : CaseState.Queued,
                Due = due,
                ByHand = HandWork.With(@case.ByHand, needs),
            });

    private static DeskMove DoneByHand(DecisionRequest request, Case @case, DateTimeOffset now)
    {
        var done = request.Hand == ConnectorCapabilities.None ? @case.ByHand : @case.ByHand & request.Hand;
        if (done == ConnectorCapabilities.None)
        {
            return @case.Decided is { Action: DecisionAction.DoneByHand } already
                ? new(DeskResult.AlreadySo, $"{already.By.Name} has done it already.", null)
                : Impossible("Nothing on this case waits to be done by hand.");
        }

        var state = HandWork.StateAfter(done);
        return Done("Thank you. It is on record that you have done it by hand.", Stored(request, @case, now) with
        {
            NewState = state,
            Due = state is { } after ? Clock(request, @case, after) : null,
            ByHand = @case.ByHand & ~done,
        });
    }

    private static DeskMove Acknowledge(DecisionRequest request, Case @case, DateTimeOffset now) =>
        @case.Acknowledged is { } done
            ? new(DeskResult.AlreadySo, $"It was acknowledged already by {done.By.Name}.", null)
            : Done("Marked as acknowledged; its clock has stopped.", Stored(request, @case, now) with
            {
                Acknowledged = new Acknowledgement(now, Actor.Of(request.By), "marked as acknowledged"),
                Due = new DueChange(null),
            });

    private static DeskMove Reply(DecisionRequest request, Case @case, ConnectorCapabilities can, DateTimeOffset now)
    {
        if (request.School.ReplyTemplates.FirstOrDefault(template => template.Id == request.ReplyTemplate) is not { } template)
        {
            return Impossible("Choose one of the school's reply templates: " + string.Join(", ", request.School.ReplyTemplates.Select(one => one.Id)));
        }

        if (!can.HasFlag(ConnectorCapabilities.Reply) || @case.State is not (CaseState.Published or CaseState.Queued))
        {
            return Impossible("A reply cannot be posted under this comment.");
        }

        return Done($"The reply \"{template.Title}\" is being posted.", Stored(request, @case, now) with
        {
            Acknowledged = @case.Acknowledged is null ? new Acknowledgement(now, Actor.Of(request.By), $"replied from template {template.Id}") : null,
            Due = new DueChange(null),
            Effects = [new NewEffect($"reply:{@case.Id}:{template.Id}:r{@case.Latest.Number}", new ReplyEffect(@case.Channel, @case.Comment, @case.PostId, template.Id), @case.Id)],
        });
    }

    private static DeskMove Escalate(DecisionRequest request, Case @case, Alarm? alarm, DateTimeOffset now) =>
        alarm is { TakenAt: null }
            ? new(DeskResult.AlreadySo, "The safeguarding lead and the headteacher have been told already.", null)
            : Done("The safeguarding lead and the headteacher are being told now.", Stored(request, @case, now) with
            {
                RaiseAlarm = true,
                Effects = SafeguardingMails.Round(request.School, @case.Id, @case.Latest.Number, 0, withDeputies: false, now, raisedBy: $"v{@case.Version}"),
            });

    private static DeskMove TakeCharge(DecisionRequest request, Case @case, Alarm? alarm, DateTimeOffset now) => alarm switch
    {
        null => Impossible("No safeguarding alarm was raised on this case."),
        { TakenBy: { } by } => new(DeskResult.AlreadySo, $"{by.Name} has it already.", null),
        _ => Done("You have it. Reminders stop now.", Stored(request, @case, now) with { TakeCharge = true }),
    };

    private static CaseChange Stored(DecisionRequest request, Case @case, DateTimeOffset now) => new()
    {
        Case = @case.Id,
        Decision = new Decision(request.Action, Actor.Of(request.By), request.Reason.Trim(), @case.Latest.Number, now),
    };

    /// <summary>A decision on the comment that leaves nothing to be done to it by hand.</summary>
    private static CaseChange Settled(DecisionRequest request, Case @case, DateTimeOffset now) =>
        Stored(request, @case, now) with { ByHand = HandWork.AuthorOnly(@case.ByHand) };

    private static DueChange Clock(DecisionRequest request, Case @case, CaseState state) =>
        new(AcknowledgementClock.DueAt(request.School, @case, @case.Verdict?.Intent ?? Intent.Comment, state));

    private static NewEffect Visibility(DecisionRequest request, Case @case, PlatformVisibility wanted) => new(
        $"{request.Action.ToString().ToLowerInvariant()}:{@case.Id}:v{@case.Version}", new SetVisibilityEffect(@case.Channel, @case.Comment, wanted), @case.Id);

    private static DeskMove Done(string message, CaseChange change) => new(DeskResult.Done, message, change);

    private static DeskMove Impossible(string why) => new(DeskResult.NotPossible, why, null);

    private static DeskMove Already(Case @case, string word) =>
        new(DeskResult.AlreadySo, $"{@case.Decided!.By.Name} has {word} it already.", null);
}
