using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Polling.Planning;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Core;

/// <summary>Registers the product itself; the ports it needs come from the other projects.</summary>
public static class CoreServices
{
    /// <summary>
    /// Needs beside it: SchoolDirectory, PolicyBook, MailSender, TimeProvider, the stores, IConnectors, IClassifier, ITextFolder, IMasker, IReviewLinks,
    /// IMailRenderer and IMailTransport; any number of IOutsideOpinion.
    /// </summary>
    public static IServiceCollection AddCore(this IServiceCollection services) => services
        .AddSingleton<ChannelPoller>()
        .AddSingleton<PollSchedule>()
        .AddSingleton<CoverageLedger>()
        .AddSingleton<PushedComments>()
        .AddSingleton<Judge>()
        .AddSingleton<ContextReader>()
        .AddSingleton<OpinionRound>()
        .AddSingleton<OpinionAsking>()
        .AddSingleton<OpinionUpkeep>()
        .AddSingleton<OpinionBudget>()
        .AddSingleton<OpinionAlerts>()
        .AddSingleton<OutboxDispatcher>()
        .AddSingleton<PlatformActions>()
        .AddSingleton<MailActions>()
        .AddSingleton<MailComposer>()
        .AddSingleton<CaseLines>()
        .AddSingleton<CaseDesk>()
        .AddSingleton<DigestBuilder>()
        .AddSingleton<ClockRound>()
        .AddSingleton<AlarmClock>()
        .AddSingleton<HandWatch>()
        .AddSingleton<CaseReminders>()
        .AddSingleton<HandReminders>()
        .AddSingleton<CheckClock>()
        .AddSingleton<TechnicianNotes>()
        .AddSingleton<ChannelAlerts>()
        .AddSingleton<TokenRound>()
        .AddSingleton<DigestClock>()
        .AddSingleton<IOpinionCache, InProcessOpinionCache>()
        .AddSingleton<IPlatformBudget, InProcessBudget>();
}
