using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Evidence;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Polling.Planning;
using ChannelWatch.Core.Records;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Watching;
using ChannelWatch.Storage.Cases;
using ChannelWatch.Storage.Clocks;
using ChannelWatch.Storage.Evidence;
using ChannelWatch.Storage.Intake;
using ChannelWatch.Storage.Judging;
using ChannelWatch.Storage.Opinions;
using ChannelWatch.Storage.Outbox;
using ChannelWatch.Storage.Records;
using ChannelWatch.Storage.Reporting;
using ChannelWatch.Storage.Sqlite;
using ChannelWatch.Storage.Tokens;
using ChannelWatch.Storage.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage;

/// <summary>Wires the store's ports to the embedded database.</summary>
public static class StorageRegistration
{
    /// <summary>Needs logging and an <see cref="ITokenSeal"/>. Call <see cref="StoreSetup.PrepareAsync"/> before anything else uses the store.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<IDialect, SqliteDialect>();
        services.AddSingleton<Database>();
        services.AddSingleton(provider => new StoreSetup(
            provider.GetRequiredService<Database>(),
            options,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<StoreSetup>>()));
        services.AddSingleton<ISeenFilter, InProcessSeenFilter>();
        services.AddSingleton<IIntakeStore, SqlIntakeStore>();
        services.AddSingleton<IChannelHealthStore, SqlChannelHealthStore>();
        services.AddSingleton<IPastStore, SqlPastStore>();
        services.AddSingleton<ICoverageStore, SqlCoverageStore>();
        services.AddSingleton<ICaseStore, SqlCaseStore>();
        services.AddSingleton<IContextStore, SqlContextStore>();
        services.AddSingleton<IOpinionStore, SqlOpinionStore>();
        services.AddSingleton<IDriftStore, SqlDriftStore>();
        services.AddSingleton<IOutbox, SqlOutbox>();
        services.AddSingleton<IAlarmStore, SqlAlarmStore>();
        services.AddSingleton<ILinkRevocations, SqlLinkRevocations>();
        services.AddSingleton<IEventLog, SqlEventLog>();
        services.AddSingleton<SqlTokenStore>();
        services.AddSingleton<ITokenStore>(provider => provider.GetRequiredService<SqlTokenStore>());
        services.AddSingleton<ITokenRegister>(provider => provider.GetRequiredService<SqlTokenStore>());
        services.AddSingleton<IDecisionFeed, SqlDecisionFeed>();
        services.AddSingleton<ICheckLog, SqlCheckLog>();
        services.AddSingleton<EvidenceFolder>();
        services.AddSingleton<IEvidenceStore, SqlEvidenceStore>();
        return services;
    }
}
