using System.Collections.Concurrent;

namespace ChannelWatch.Core.Polling.Planning;

/// <summary>
/// Keeps a plan for each channel and says after each poll when the next one is due. Holds nothing that cannot be learnt anew from the
/// record: after a restart it plans as before.
/// </summary>
public sealed class PollSchedule(IPastStore pasts, IEnumerable<IConnectorFactory> factories, IPlatformBudget budget, TimeProvider clock)
{
    /// <summary>Channels that the school wants read more often than this are simply read so often.</summary>
    private static readonly TimeSpan WorthPlanning = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LearnEvery = TimeSpan.FromHours(6);

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(28);

    /// <summary>However small the ration, a channel is looked at this often.</summary>
    private static readonly TimeSpan Rarest = TimeSpan.FromHours(12);

    /// <summary>Polls a day in relation to reading at the school's interval throughout; what is more goes to where comments are likely.</summary>
    private const double Generosity = 2;

    /// <summary>How often a channel is looked at within the ration's window when only its reserve is left.</summary>
    private const int LooksInAWindow = 48;

    private readonly ConcurrentDictionary<ChannelId, Plan> _plans = new();

    /// <summary>The longest wait between two reads that is intended at present.</summary>
    public TimeSpan LongestWait(Channel channel) => _plans.TryGetValue(channel.Id, out var plan) && plan.Longest > channel.PollEvery ? plan.Longest : channel.PollEvery;

    /// <summary>When to read the channel next. A wait that the platform or our back-off asks for is obeyed.</summary>
    /// <param name="school">Owner of the channel.</param>
    /// <param name="channel">Just polled.</param>
    /// <param name="health">As it stands after the poll.</param>
    /// <param name="cancellationToken">Stops between two questions to the store.</param>
    public async Task<DateTimeOffset> NextAsync(School school, Channel channel, ChannelHealth health, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (health.FailingSince is not null)
        {
            return health.NextAttemptAt is { } told && told > now && BackOff.MayTry(health, told) ? told : now + channel.PollEvery;
        }

        if (channel.PollEvery < WorthPlanning)
        {
            return now + channel.PollEvery;
        }

        var plan = _plans.GetOrAdd(channel.Id, _ => new Plan(RationOf(channel)));
        if (await PaceAsync(channel, plan, now, cancellationToken) is not { } pace)
        {
            return now + Slowest(channel, plan);
        }

        if (plan.Planner is null || now - plan.LearntAt >= LearnEvery || now < plan.LearntAt || pace.Longest != plan.Longest)
        {
            var past = await pasts.ReadAsync(channel.Id, now - Remembered, cancellationToken);
            (plan.Planner, plan.LearntAt, plan.Longest) = (PollPlanner.Learn(past, now, school.Zone, pace), now, pace.Longest);
        }

        return plan.Planner.Next(now, await pasts.ReadAsync(channel.Id, now - Expectation.Fresh, cancellationToken));
    }

    /// <summary>How often it may be read; null when only the ration's reserve is left.</summary>
    private async Task<PollPace?> PaceAsync(Channel channel, Plan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var callsADay = Generosity * (TimeSpan.FromDays(1) / channel.PollEvery);
        foreach (var (rule, watch) in plan.Rations)
        {
            var spent = await budget.SpentAsync(plan.Account, rule, cancellationToken);
            callsADay = Math.Min(callsADay, watch.PollsADay(now, spent));
            if (watch.IsNearlySpent(spent))
            {
                return null;
            }
        }

        // The school's interval is the longest wait, unless the ration does not stretch so far.
        var even = TimeSpan.FromDays(1 / callsADay);
        var longest = even <= channel.PollEvery ? channel.PollEvery : TimeSpan.FromMinutes(Math.Ceiling(even.TotalMinutes / 5) * 15);
        return new PollPace(callsADay, longest > Rarest ? Rarest : longest, Shortest);
    }

    /// <summary>What is left is for hiding and answering, and comes back as the window moves on: a look now and then costs little of it.</summary>
    private static TimeSpan Slowest(Channel channel, Plan plan)
    {
        var look = plan.Rations.Max(ration => ration.Rule.Window) / LooksInAWindow;
        return look > Rarest ? Rarest : look > channel.PollEvery ? look : channel.PollEvery;
    }

    private PlatformRation RationOf(Channel channel) => factories.FirstOrDefault(factory => factory.Kind == channel.Kind)?.RationOf(channel) ?? new PlatformRation(channel.Id.Value, []);

    private sealed class Plan(PlatformRation ration)
    {
        public string Account => ration.Account;

        public IReadOnlyList<(BudgetRule Rule, RationWatch Watch)> Rations { get; } = [.. ration.Rules.Select(rule => (rule, new RationWatch(rule)))];

        public PollPlanner? Planner { get; set; }

        public DateTimeOffset LearntAt { get; set; }

        public TimeSpan Longest { get; set; }
    }
}
