using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Media;
using ChannelWatch.Core.Similarity;

namespace ChannelWatch.Core.Cases;

/// <summary>Where people decide on cases: the same rules for the pages and the server's shell.</summary>
public sealed class CaseDesk(ICaseStore cases, IAlarmStore alarms, IConnectors connectors, ITextFolder folder, TimeProvider clock)
{
    /// <summary>Stores a person's decision with what it owes, or says why not. Never throws for a refusal.</summary>
    public async Task<DeskOutcome> DecideAsync(DecisionRequest request, CancellationToken cancellationToken)
    {
        var @case = await cases.GetAsync(request.Case, cancellationToken);
        if (@case is null || @case.School != request.School.Id)
        {
            return new DeskOutcome(DeskResult.NotFound, $"There is no case {request.Case} at {request.School.Name}.", null);
        }

        var now = clock.GetUtcNow();
        if (request.By.HasLeft(request.School.Today(now)) || !MayDecide(request.By, request.Action, @case.Channel))
        {
            return new DeskOutcome(DeskResult.NotAllowed, $"{request.By.Name} may not do this on {ChannelName(request.School, @case)}.", null);
        }

        if (request.ExpectedVersion is { } expected && expected != @case.Version)
        {
            return new DeskOutcome(DeskResult.Stale, StaleWords(@case), @case);
        }

        var alarm = await alarms.OfAsync(@case.Id, cancellationToken);
        var move = DeskMove.Of(request, @case, alarm, connectors.For(@case.Channel).Capabilities, now);
        if (move.Change is not { } change)
        {
            return new DeskOutcome(move.Result, move.Message, @case);
        }

        var stored = await cases.DecideAsync(change with { Marks = MarksOf(request.Action, @case) }, @case.Version, cancellationToken);
        var after = await cases.GetAsync(@case.Id, cancellationToken);
        return stored ? new DeskOutcome(DeskResult.Done, move.Message, after) : new DeskOutcome(DeskResult.Stale, StaleWords(after!), after);
    }

    /// <summary>The actions that make sense for the person on the case as it stands, in the order they are shown.</summary>
    public IReadOnlyList<DecisionAction> Offered(School school, Person by, Case @case, Alarm? alarm)
    {
        var can = connectors.For(@case.Channel).Capabilities;
        return
        [
            .. DeskMove.Order.Where(action => MayDecide(by, action, @case.Channel)
                && !(action == DecisionAction.Approve && @case.State is CaseState.Hidden or CaseState.Removed)
                && DeskMove.Of(new DecisionRequest(school, by, @case.Id, action, "", school.ReplyTemplates.Select(template => template.Id).FirstOrDefault()), @case, alarm, can, clock.GetUtcNow()).Change is not null),
        ];
    }

    /// <summary>What was decided once is suggested for all: these decisions are about the words, and are found again by them.</summary>
    private IReadOnlyList<long> MarksOf(DecisionAction action, Case @case) =>
        action is DecisionAction.Approve or DecisionAction.Restore or DecisionAction.Hide or DecisionAction.Remove ? TextMarks.Of(folder.Fold(JudgedText.Of(@case.Latest))) : [];

    private static bool MayDecide(Person person, DecisionAction action, ChannelId channel) => action == DecisionAction.TakeCharge
        ? person.Has(Role.SafeguardingLead) || person.Has(Role.Headteacher) || person.Has(Role.Deputy)
        : person.MayDecideOn(channel);

    private static string ChannelName(School school, Case @case) => school.FindChannel(@case.Channel)?.Name ?? @case.Channel.Value;

    private static string StaleWords(Case @case) => @case switch
    {
        { State: CaseState.New } => "The comment was changed by its author a moment ago; please look at the new words first.",
        { Decided: { By.IsMachine: false } decided } => $"{decided.By.Name} has decided in the meantime ({decided.Action.ToString().ToLowerInvariant()}); please look at the case as it stands now.",
        _ => "The case has changed since this page was opened; please look at it as it stands now.",
    };
}
