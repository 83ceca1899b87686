using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Watching;

/// <summary>Asks people to look at the channels no program can read, at the school's rhythm, and tells when nobody did (R1, R10).</summary>
public sealed class CheckClock(IConnectors connectors, ICheckLog checks, IOutbox outbox, TimeProvider clock)
{
    public async Task RunAsync(School school, CancellationToken cancellationToken)
    {
        foreach (var channel in school.Channels)
        {
            if (connectors.For(channel.Id) is IWatchedByHand { Watch: var watch } && CheckDays.NewestDue(school, watch, clock.GetUtcNow()) is { } day)
            {
                await AskAsync(school, channel, watch, day, cancellationToken);
            }
        }
    }

    /// <summary>The owner when present and a person of the school, otherwise the channel's moderators.</summary>
    public static IReadOnlyList<Person> Asked(School school, Channel channel, ManualWatch watch, DateTimeOffset now)
    {
        var today = school.Today(now);
        return Owner(school, watch) is { } owner && !owner.HasLeft(today) && !owner.IsAbsent(today) ? [owner] : school.ModeratorsOf(channel.Id, now);
    }

    /// <summary>The owner as a person of the school, by address or name; null when the register names somebody else.</summary>
    public static Person? Owner(School school, ManualWatch watch) =>
        school.People.FirstOrDefault(person => person.Is(watch.Owner) || person.Name.Equals(watch.Owner, StringComparison.OrdinalIgnoreCase));

    private async Task AskAsync(School school, Channel channel, ManualWatch watch, DateOnly day, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if ((await checks.LatestAsync(channel.Id, 1, cancellationToken)).Any(last => school.Today(last.At) >= day))
        {
            return;
        }

        var asked = FormattableString.Invariant($"check:{channel.Id}:{day:yyyy-MM-dd}");
        var told = Asked(school, channel, watch, now);
        if (await outbox.PostOnceAsync([asked], Mails(school, channel, day, asked, told, 0), now, cancellationToken)
            || await outbox.LastPostedAsync(asked, cancellationToken) is not { } askedAt
            || now < askedAt + watch.Within)
        {
            return;
        }

        var everybody = told.Concat(school.ModeratorsOf(channel.Id, now)).Concat(school.Holding(Role.Headteacher, now)).Distinct();
        await outbox.PostOnceAsync([$"missed-{asked}"], Mails(school, channel, day, $"missed-{asked}", everybody, 1), now, cancellationToken);
    }

    private static IReadOnlyList<NewEffect> Mails(School school, Channel channel, DateOnly day, string key, IEnumerable<Person> people, int round) =>
    [
        .. people.Select(person => new NewEffect($"{key}:{person.Email}", new MailEffect(school.Id, person.Email, MailKind.ChannelCheck, [], Date: day, Channel: channel.Id, Round: round))),
    ];
}
