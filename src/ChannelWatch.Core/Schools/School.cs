namespace ChannelWatch.Core.Schools;

/// <summary>The unit with its own people, calendar, policy, channels and digest (DESIGN 1). Built from validated configuration.</summary>
public sealed record School
{
    public required SchoolId Id { get; init; }

    public required string Name { get; init; }

    public required TimeZoneInfo Zone { get; init; }

    public IReadOnlyList<Person> People { get; init; } = [];

    public IReadOnlyList<Channel> Channels { get; init; } = [];

    public SchoolDetails Details { get; init; } = new();

    public SchoolCalendar Calendar { get; init; } = SchoolCalendar.EnglandAndWales;

    public AcknowledgementRule Acknowledgement { get; init; } = new();

    public AlertRule Alerts { get; init; } = new();

    /// <summary>Local time of the daily digest (R47).</summary>
    public TimeOnly DigestAt { get; init; } = new(7, 30);

    /// <summary>Wording the school switched on for answers in its name; nothing else is ever posted (promise 3).</summary>
    public IReadOnlyList<ReplyTemplate> ReplyTemplates { get; init; } = [];

    /// <summary>Where the school's complaints policy can be read (R38).</summary>
    public Uri? ComplaintsPolicy { get; init; }

    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, Zone).DateTime);

    public Channel? FindChannel(ChannelId id) => Channels.FirstOrDefault(channel => channel.Id == id);

    public Person? FindPerson(string email) => People.FirstOrDefault(person => person.Is(email));

    /// <summary>Everybody who holds the role and has not left; absent people are included unless <paramref name="present"/>.</summary>
    public IEnumerable<Person> Holding(Role role, DateTimeOffset now, bool present = false)
    {
        var today = Today(now);
        return People.Where(person => person.Has(role) && !person.HasLeft(today) && !(present && person.IsAbsent(today)));
    }

    /// <summary>
    /// The moderators who are told of a queued case on the channel and are not absent; when there is none, the present deputies,
    /// then the headteacher, so that a case never waits for nobody.
    /// </summary>
    public IReadOnlyList<Person> ModeratorsOf(ChannelId channel, DateTimeOffset now)
    {
        var moderators = Holding(Role.Moderator, now, present: true).Where(person => person.MayDecideOn(channel)).ToList();
        if (moderators.Count == 0)
        {
            moderators = [.. Holding(Role.Deputy, now, present: true)];
        }

        return moderators.Count == 0 ? [.. Holding(Role.Headteacher, now)] : moderators;
    }
}
