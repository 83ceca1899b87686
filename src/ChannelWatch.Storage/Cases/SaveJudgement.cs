using System.Text.Json.Nodes;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Cases;

/// <summary>Stores a verdict with all that follows from it, unless its revision was judged or overtaken meanwhile.</summary>
internal static class SaveJudgement
{
    public static async Task RunAsync(Session session, Judgement judgement)
    {
        var facts = await CaseFacts.OfAsync(session, judgement.Change.Case);
        if (facts?.Awaiting is null || facts.Latest != judgement.Revision)
        {
            return;
        }

        await StoreVerdictAsync(session, facts, judgement);
        var decidedByPerson = await session.FirstAsync<long?>(
            "select id from decisions where case_id = @Id and by_email is not null and revision = @Revision and action in ('Hide', 'Approve', 'Remove', 'Restore') limit 1",
            new { facts.Id, judgement.Revision });
        await ApplyChange.RunAsync(session, facts, decidedByPerson is null ? judgement.Change : Yielding(judgement.Change));
    }

    /// <summary>
    /// A person decided on these very words between their being read and judged: the verdict is recorded, alarms and mails go out, but
    /// state and platform stay as the person left them.
    /// </summary>
    private static CaseChange Yielding(CaseChange change) => change with
    {
        NewState = null,
        ByHand = null,
        Effects = [.. change.Effects.Where(owed => owed.Effect is MailEffect)],
    };

    private static async Task StoreVerdictAsync(Session session, CaseFacts facts, Judgement judgement)
    {
        var stored = StoredText.Of(StoredJson.Of(judgement.Verdict));
        await session.ExecuteAsync(
            "update revisions set verdict = @stored where case_id = @Id and number = @Revision",
            new { facts.Id, judgement.Revision, stored });
        await session.ExecuteAsync("update cases set awaiting = null where id = @Id", new { facts.Id });
        await AppendEvent.RunAsync(
            session,
            new NewEvent(judgement.Change.Decision.At, facts.School, facts.Id, EventKinds.Verdict, EventKinds.Machine, Tell(judgement, stored)));
    }

    private static string Tell(Judgement judgement, string stored)
    {
        var verdict = judgement.Verdict;
        var scores = new JsonObject();
        foreach (var (category, score) in verdict.Scores.OrderBy(pair => pair.Key))
        {
            scores[category.ToString()] = score;
        }

        var rules = new JsonArray([.. verdict.Findings.Select(finding => finding.Rule).Distinct().Select(rule => (JsonNode)rule)]);
        return EventData.Of(
            ("revision", judgement.Revision),
            ("ruling", verdict.Ruling.ToString()),
            ("escalate", verdict.Escalate),
            ("intent", verdict.Intent.ToString()),
            ("scores", scores),
            ("rules", rules),
            ("judgedBy", verdict.JudgedBy),
            ("verdict", EventHash.Of(stored)));
    }
}
