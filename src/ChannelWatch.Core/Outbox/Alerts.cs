namespace ChannelWatch.Core.Outbox;

/// <summary>Alert mails: to the technicians and to whom it concerns, one each, keyed so that the same trouble is told once.</summary>
internal static class Alerts
{
    public static IReadOnlyList<NewEffect> About(
        School school, string key, string note, ChannelId? channel, CaseId? id, IEnumerable<Person> concerned, DateTimeOffset now, bool recovered = false,
        IReadOnlyList<string>? steps = null)
    {
        var told = school.Holding(Role.Technician, now).Concat(concerned).DistinctBy(person => person.Email.ToUpperInvariant()).ToList();
        if (told.Count == 0)
        {
            told = [.. school.Holding(Role.Headteacher, now)];
        }

        return [.. told.Select(person => new NewEffect(
            $"alert:{key}:{person.Email}",
            new MailEffect(school.Id, person.Email, recovered ? MailKind.Recovered : MailKind.Alert, id is { } one ? [one] : [], Note: note, Channel: channel, Steps: steps),
            id))];
    }
}
