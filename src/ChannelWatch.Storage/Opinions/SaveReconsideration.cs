using ChannelWatch.Core.Opinions;
using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Opinions;

/// <summary>Stores the verdict after outside opinions beside the local one, unless its revision was overtaken meanwhile.</summary>
internal static class SaveReconsideration
{
    public static async Task RunAsync(Session session, Reconsideration reconsideration)
    {
        var facts = await CaseFacts.OfAsync(session, reconsideration.Case);
        if (facts is null || facts.Latest != reconsideration.Revision || facts.Awaiting is not null)
        {
            return;
        }

        await session.ExecuteAsync("delete from opinions_wanted where case_id = @Id", new { facts.Id });
        if (reconsideration.Verdict is not { } verdict || facts.Visibility == nameof(PlatformVisibility.Gone))
        {
            return;
        }

        var stored = StoredText.Of(StoredJson.Of(verdict));
        var changed = await session.ExecuteAsync(
            "update revisions set reconsidered = @stored where case_id = @Id and number = @Revision and reconsidered is null and verdict is not null",
            new { facts.Id, reconsideration.Revision, stored });
        if (changed == 0)
        {
            return;
        }

        var data = SaveJudgement.Tell(reconsideration.Revision, verdict, stored);
        await AppendEvent.RunAsync(session, new NewEvent(reconsideration.At, facts.School, facts.Id, EventKinds.VerdictReconsidered, EventKinds.Machine, data));
        if (reconsideration.Change is { } change)
        {
            await ApplyChange.RunAsync(session, facts, await SaveJudgement.YieldingAsync(session, facts, reconsideration.Revision, change));
        }
    }
}
