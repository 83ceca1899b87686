using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Clocks;

/// <summary>Who is mailed about a safeguarding alarm (R42, promise 7).</summary>
internal static class SafeguardingMails
{
    /// <summary>
    /// One mail each to safeguarding leads and headteachers; to deputies as well when asked, when a lead or head is absent, or when
    /// either role is empty. Somebody always gets one: without lead, head and deputy it goes to all moderators.
    /// </summary>
    public static IReadOnlyList<NewEffect> Round(School school, CaseId id, int revision, int round, bool withDeputies, DateTimeOffset now, string raisedBy = "machine")
    {
        var today = school.Today(now);
        var leads = school.Holding(Role.SafeguardingLead, now).ToList();
        var heads = school.Holding(Role.Headteacher, now).ToList();
        var standIn = withDeputies || leads.Count == 0 || heads.Count == 0 || leads.All(lead => lead.IsAbsent(today)) || heads.All(head => head.IsAbsent(today));
        var told = leads.Concat(heads).Concat(standIn ? school.Holding(Role.Deputy, now) : []).Distinct().ToList();
        if (told.Count == 0)
        {
            told = [.. school.Holding(Role.Moderator, now)];
        }

        return [.. told.Select(person => new NewEffect(
            $"alarm:{id}:r{revision}:{raisedBy}:{round}:{person.Email}",
            new MailEffect(school.Id, person.Email, MailKind.Safeguarding, [id], Round: round),
            id))];
    }
}
