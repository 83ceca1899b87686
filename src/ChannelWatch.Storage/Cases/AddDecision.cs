using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Cases;

/// <summary>Stores a decision and binds its reason into the event log by a salted hash.</summary>
internal static class AddDecision
{
    /// <summary>Returns the decision's own number.</summary>
    public static async Task<long> RunAsync(Session session, CaseFacts facts, Decision decision, ConnectorCapabilities? byHand = null)
    {
        var salt = EventHash.NewSalt();
        var reason = StoredText.Of(decision.Reason);
        var data = EventData.Of(
            ("action", decision.Action.ToString()),
            ("revision", decision.Revision),
            ("reason", EventHash.OfWords(salt, reason)),
            ("byHand", byHand?.ToString()));
        var actor = decision.By.Email ?? EventKinds.Machine;
        var entry = await AppendEvent.RunAsync(session, new NewEvent(decision.At, facts.School, facts.Id, EventKinds.Decision, actor, data));
        return await session.FirstAsync<long>(
            """
            insert into decisions (case_id, action, by_email, by_name, reason, salt, revision, at, event)
            values (@Id, @action, @Email, @Name, @reason, @salt, @Revision, @at, @entry)
            returning id
            """,
            new
            {
                facts.Id,
                action = decision.Action.ToString(),
                decision.By.Email,
                decision.By.Name,
                reason,
                salt,
                decision.Revision,
                at = StoredTime.Of(decision.At),
                entry,
            });
    }
}
