using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Records;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Similarity;
using ChannelWatch.Core.Watching;
using ChannelWatch.Storage;
using ChannelWatch.TestSupport.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Tests.Way;

/// <summary>The product on a real database file, with a platform, a classifier and a mail system under the test's control.</summary>
public sealed class TestRig : IAsyncDisposable
{
    private static readonly string Policy = """
        {"version":"t","categories":{"abuse":{"ask":0.5,"hide":0.9},"personal":{"ask":0.5,"hide":0.9},"safeguarding":{"flag":0.5,"escalate":0.5}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("channelwatch-").FullName;
    private readonly ServiceProvider _services;

    private TestRig(School school, string policy, IReadOnlyList<FakeOpinion> opinions)
    {
        School = school;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddStorage(new StorageOptions { DataDirectory = _folder });
        services.AddSingleton<ITokenSeal>(Seal);
        services.AddCore();
        services.AddSingleton(new SchoolDirectory([school]));
        services.AddSingleton(PolicyBook.Parse("test policy", policy));
        services.AddSingleton(new MailSender("ChannelWatch", "channelwatch@larkfield.example", null));
        services.AddSingleton<IConnectors>(Platform);
        services.AddSingleton<IClassifier, KeywordClassifier>().AddSingleton<ITextFolder, PlainFolder>();
        foreach (var opinion in opinions)
        {
            services.AddSingleton<IOutsideOpinion>(opinion);
        }

        services.AddSingleton<IMailTransport>(Mail).AddSingleton<IMailRenderer>(Mail).AddSingleton<IReviewLinks>(Mail).AddSingleton<IMasker>(Mail);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public FixedClock Clock { get; } = new();

    public FakeConnector Platform { get; } = new();

    public FakeMail Mail { get; } = new();

    public FakeSeal Seal { get; } = new();

    public CollectingLog Log { get; } = new();

    public School School { get; }

    public ICaseStore Cases => _services.GetRequiredService<ICaseStore>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public DigestBuilder Digests => _services.GetRequiredService<DigestBuilder>();

    public IChannelHealthStore Healths => _services.GetRequiredService<IChannelHealthStore>();

    public static Task<TestRig> StartAsync(School? school = null, Action<FakeConnector>? platform = null) => StartAsync(school, null, platform, []);

    public static Task<TestRig> StartAsync(School? school = null, string? policy = null, params FakeOpinion[] opinions) => StartAsync(school, policy, null, opinions);

    private static async Task<TestRig> StartAsync(School? school, string? policy, Action<FakeConnector>? platform, FakeOpinion[] opinions)
    {
        var rig = new TestRig(school ?? Some.School(), policy ?? Policy, opinions);
        platform?.Invoke(rig.Platform);
        await rig._services.GetRequiredService<StoreSetup>().PrepareAsync(CancellationToken.None);
        await rig.SettleAsync();
        rig.Mail.Sent.Clear();
        return rig;
    }

    public PushedComments Pushed => _services.GetRequiredService<PushedComments>();

    public ICheckLog Checks => _services.GetRequiredService<ICheckLog>();

    public Task<PollResult> PollAsync(bool force = true) => _services.GetRequiredService<ChannelPoller>().PollAsync(School.Channels[0].Id, force, CancellationToken.None);

    /// <summary>What the job beside the polling does.</summary>
    public Task<int> AskOutsideAsync() => _services.GetRequiredService<OpinionRound>().RunAsync(CancellationToken.None);

    public Task AskTokensAsync(bool everyChannel = true) => _services.GetRequiredService<TokenRound>().RunAsync(everyChannel, CancellationToken.None);

    public Task<Coverage> CoverageAsync() => _services.GetRequiredService<ICoverageStore>().ReadAsync(School.Channels[0].Id, DateTimeOffset.MinValue, CancellationToken.None);

    public ITokenStore Tokens => _services.GetRequiredService<ITokenStore>();

    /// <summary>Clocks and outbox until nothing is due.</summary>
    public async Task SettleAsync()
    {
        await _services.GetRequiredService<ClockRound>().RunAsync(CancellationToken.None);
        var dispatcher = _services.GetRequiredService<OutboxDispatcher>();
        while (await dispatcher.DispatchAsync(OutboxLane.Platform, CancellationToken.None) + await dispatcher.DispatchAsync(OutboxLane.Mail, CancellationToken.None) > 0)
        {
            // Effects can owe further effects.
        }
    }

    /// <summary>Polls and settles as the running service would, in steps of a minute, or of ten when it is long.</summary>
    public async Task PassAsync(TimeSpan time, bool poll = true)
    {
        var step = TimeSpan.FromMinutes(time > TimeSpan.FromHours(2) ? 10 : 1);
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Clock.Advance(step);
            if (poll)
            {
                await PollAsync(force: false);
            }

            await SettleAsync();
        }
    }

    public async Task<Case> CaseOfAsync(string comment) =>
        (await Cases.FindAsync(new CaseQuery(), CancellationToken.None)).Single(@case => @case.Comment.Value == comment);

    public Task<DeskOutcome> DecideAsync(Person by, Case @case, DecisionAction action, string? template = null) =>
        _services.GetRequiredService<CaseDesk>().DecideAsync(new DecisionRequest(School, by, @case.Id, action, "because", template, @case.Version), CancellationToken.None);

    public Task<Verification> VerifyAsync() => _services.GetRequiredService<IEventLog>().VerifyAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
