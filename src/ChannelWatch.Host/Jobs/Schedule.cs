using ChannelWatch.Core.Channels;
using ChannelWatch.Host.Configuration;
using Quartz;

namespace ChannelWatch.Host.Jobs;

/// <summary>When what runs: one trigger for each channel, one for each lane of the outbox, one for the outside opinions, one for the clocks.</summary>
internal static class Schedule
{
    public const string Polls = "poll";

    private static readonly TimeSpan DemoPoll = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddSchedule(this IServiceCollection services, Installation installation)
    {
        services.AddSingleton<JobShell>().AddSingleton<PlannedPoll>();
        services.AddSingleton<QuietMemory>();
        var channels = installation.Schools.AllChannels.Select(pair => pair.Channel).ToList();
        services.AddQuartz(quartz =>
        {
            // The outbox lanes, the outside opinions and the clock must find a thread even when every channel is being read slowly.
            quartz.UseDefaultThreadPool(Math.Clamp(channels.Count, 1, 12) + 4);
            foreach (var (channel, index) in channels.Select((channel, index) => (channel, index)))
            {
                var every = installation.IsDemo ? DemoPoll : channel.PollEvery;
                var key = JobOf(channel.Id);
                quartz.AddJob<PollJob>(job => job.WithIdentity(key).UsingJobData(PollJob.ChannelKey, channel.Id.Value));
                Repeat(quartz, key, every, Stagger(every, index, channels.Count));
            }

            Add<PlatformOutboxJob>(quartz, "platform-outbox", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1));
            Add<MailOutboxJob>(quartz, "mail-outbox", TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1.5));
            Add<OpinionsJob>(quartz, "outside-opinions", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(3));
            Add<IntakeFolderJob>(quartz, "intake-folders", TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(1));
            Add<ClockJob>(quartz, "clock", installation.IsDemo ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(2));
            Add<QuietMemoryJob>(quartz, "quiet-memory", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
            Add<TokenJob>(quartz, "sign-ins", TimeSpan.FromHours(1), TimeSpan.FromSeconds(5));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        return services;
    }

    /// <summary>Spreads the first polls over the interval, at most half a minute, so that a trust's channels are not all read at once.</summary>
    public static TimeSpan Stagger(TimeSpan every, int index, int count)
    {
        var spread = every < TimeSpan.FromSeconds(30) ? every : TimeSpan.FromSeconds(30);
        return spread * index / Math.Max(1, count);
    }

    public static JobKey JobOf(ChannelId channel) => new(channel.Value, Polls);

    /// <summary>The trigger that reads a channel at an instant, and from then on at the school's interval until it is moved.</summary>
    public static ITrigger PollTrigger(ChannelId channel, DateTimeOffset at, TimeSpan every) => TriggerBuilder.Create()
        .ForJob(JobOf(channel))
        .WithIdentity(channel.Value, Polls)
        .StartAt(at)
        .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();

    private static void Add<T>(IQuartzBuilder quartz, string name, TimeSpan every, TimeSpan after)
        where T : IJob
    {
        var key = new JobKey(name, "core");
        quartz.AddJob<T>(job => job.WithIdentity(key));
        Repeat(quartz, key, every, after);
    }

    // A run that was missed is not made up for: the next one reads, sends and tells all that is due.
    private static void Repeat(IQuartzBuilder quartz, JobKey key, TimeSpan every, TimeSpan after) =>
        quartz.AddTrigger((services, trigger) => trigger
            .ForJob(key)
            .WithIdentity(key.Name, key.Group)
            .StartAt(services.GetRequiredService<TimeProvider>().GetUtcNow() + after)
            .WithSimpleSchedule(schedule => schedule.WithInterval(every).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)));
}
