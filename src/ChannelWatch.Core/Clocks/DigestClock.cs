using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Clocks;

/// <summary>
/// Owes each headteacher the digest of each day once, at the school's local time of the next day; days missed while the service was
/// down are made up, at most a week of them.
/// </summary>
public sealed class DigestClock(IOutbox outbox, TimeProvider clock)
{
    private const int MostDays = 7;

    public async Task RunAsync(School school, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var newest = NewestDue(school, now);
        var dates = Enumerable.Range(0, MostDays).Select(back => newest.AddDays(-back)).ToList();
        var unposted = await outbox.UnpostedAsync([.. dates.Select(date => Notice(school, date))], cancellationToken);
        var owed = dates.TakeWhile(date => unposted.Contains(Notice(school, date))).Reverse().ToList();
        foreach (var date in owed.Count == MostDays ? owed[^1..] : owed)
        {
            await outbox.PostOnceAsync([Notice(school, date)], Mails(school, date, now), now, cancellationToken);
        }
    }

    /// <summary>The newest day whose digest should have gone by now: yesterday from the digest hour on, before it the day before.</summary>
    public static DateOnly NewestDue(School school, DateTimeOffset now)
    {
        var today = school.Today(now);
        return now >= LocalTime.At(school.Zone, today, school.DigestAt) ? today.AddDays(-1) : today.AddDays(-2);
    }

    /// <summary>Headteachers, and the deputies while every headteacher is absent.</summary>
    public static IReadOnlyList<Person> Readers(School school, DateTimeOffset now)
    {
        var heads = school.Holding(Role.Headteacher, now).ToList();
        var absent = heads.All(head => head.IsAbsent(school.Today(now)));
        return absent ? [.. heads, .. school.Holding(Role.Deputy, now, present: true)] : heads;
    }

    private static IReadOnlyList<NewEffect> Mails(School school, DateOnly date, DateTimeOffset now) =>
    [
        .. Readers(school, now).Select(person => new NewEffect(
            $"{Notice(school, date)}:{person.Email}", new MailEffect(school.Id, person.Email, MailKind.Digest, [], Date: date))),
    ];

    private static string Notice(School school, DateOnly date) => FormattableString.Invariant($"digest:{school.Id}:{date:yyyy-MM-dd}");
}
