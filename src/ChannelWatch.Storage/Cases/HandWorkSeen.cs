using ChannelWatch.Core.ByHand;

namespace ChannelWatch.Storage.Cases;

/// <summary>Ends work by hand that the platform shows as done, whoever did it, with a decision on record that says so.</summary>
internal static class HandWorkSeen
{
    public static async Task RunAsync(Session session, CaseFacts before, PlatformVisibility seen, DateTimeOffset now)
    {
        var waiting = Words.ReadMaybe<ConnectorCapabilities>(before.ByHand) ?? ConnectorCapabilities.None;
        var done = HandWork.DoneWhen(waiting, seen);
        if (done == ConnectorCapabilities.None || await CaseFacts.OfAsync(session, new CaseId(before.Id)) is not { } facts)
        {
            return;
        }

        var gone = seen == PlatformVisibility.Gone;
        await ApplyChange.RunAsync(session, facts, new CaseChange
        {
            Case = new CaseId(facts.Id),
            NewState = gone ? null : HandWork.StateAfter(done),
            ByHand = waiting & ~done,
            Decision = new Decision(DecisionAction.DoneByHand, Actor.Machine, gone ? "It is no longer on the platform." : "Seen on the platform: it has been done there.", (int)facts.Latest, now),
        });
    }
}
