using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Core.Judging;

/// <summary>What follows from a verdict of the machine: decision, state, owed effects, and the alarm.</summary>
internal static class JudgedChange
{
    public static CaseChange Of(School school, Channel channel, Case @case, Verdict verdict, IChannelConnector connector, bool raiseAlarm, DateTimeOffset now)
    {
        var placed = Placement.Of(@case, channel, verdict, connector.Capabilities, connector is IWatchedByHand);
        return new CaseChange
        {
            Case = @case.Id,
            Decision = new Decision(placed.Action, Actor.Machine, placed.Reason, @case.Latest.Number, now),
            NewState = placed.State,
            Due = new DueChange(AcknowledgementClock.DueAt(school, @case, verdict.Intent, placed.State)),
            ByHand = HandWork.AuthorOnly(@case.ByHand) | placed.ByHand,
            RaiseAlarm = raiseAlarm,
            Effects = [.. placed.Effects, .. raiseAlarm ? SafeguardingMails.Round(school, @case.Id, @case.Latest.Number, 0, withDeputies: false, now) : []],
        };
    }
}
