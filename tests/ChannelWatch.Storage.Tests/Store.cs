using ChannelWatch.Core.Evidence;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Watching;
using ChannelWatch.Storage.Data;
using ChannelWatch.Storage.Intake;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage.Tests;

/// <summary>A real store on an empty database of its own, with the few moves most tests make.</summary>
public sealed class Store : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = Some.Instant;

    private readonly ServiceProvider _services;
    private readonly bool _keep;

    private Store(string folder, bool keep, ISeenFilter? seen = null)
    {
        Folder = folder;
        _keep = keep;
        var services = new ServiceCollection();
        services.AddLogging(builder => builder.AddProvider(Log));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ITokenSeal>(Seal);
        services.AddStorage(new StorageOptions { DataDirectory = folder, LockWait = TimeSpan.FromSeconds(1) });
        if (seen is not null)
        {
            services.AddSingleton(seen);
        }

        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "channelwatch.db");

    public CollectingLog Log { get; } = new();

    public FixedClock Clock { get; } = new();

    public FakeSeal Seal { get; } = new();

    public Channel Channel { get; } = Some.Channel();

    public StoreSetup Setup => _services.GetRequiredService<StoreSetup>();

    public IIntakeStore Intake => _services.GetRequiredService<IIntakeStore>();

    public IChannelHealthStore Health => _services.GetRequiredService<IChannelHealthStore>();

    public ICaseStore Cases => _services.GetRequiredService<ICaseStore>();

    public IOpinionStore Opinions => _services.GetRequiredService<IOpinionStore>();

    public IContextStore Contexts => _services.GetRequiredService<IContextStore>();

    public IOutbox Outbox => _services.GetRequiredService<IOutbox>();

    public IAlarmStore Alarms => _services.GetRequiredService<IAlarmStore>();

    public ILinkRevocations Links => _services.GetRequiredService<ILinkRevocations>();

    public ICoverageStore Coverage => _services.GetRequiredService<ICoverageStore>();

    public IPastStore Pasts => _services.GetRequiredService<IPastStore>();

    public ITokenStore Tokens => _services.GetRequiredService<ITokenStore>();

    public ITokenRegister TokenRegister => _services.GetRequiredService<ITokenRegister>();

    public IEventLog Events => _services.GetRequiredService<IEventLog>();

    public ICheckLog Checks => _services.GetRequiredService<ICheckLog>();

    public IEvidenceStore Evidence => _services.GetRequiredService<IEvidenceStore>();

    internal Database Database => _services.GetRequiredService<Database>();

    public static string NewFolder() => Path.Combine(Path.GetTempPath(), "channelwatch-tests", Guid.NewGuid().ToString("N"));

    /// <summary>Not prepared yet: for tests about opening.</summary>
    public static Store At(string folder, bool keep = true) => new(folder, keep);

    public static Task<Store> NewAsync() => NewAsync(null);

    internal static async Task<Store> NewAsync(ISeenFilter? seen)
    {
        var store = new Store(NewFolder(), keep: false, seen);
        await store.Setup.PrepareAsync(CancellationToken.None);
        return store;
    }

    public Task<IntakeResult> ReadAsync(params PlatformComment[] comments) => ReadPageAsync(new ReadPage(comments, null));

    public Task<IntakeResult> ReadPageAsync(ReadPage page) => Intake.StoreAsync(Channel, page, Now, CancellationToken.None);

    public async Task<Case> GetAsync(PlatformComment comment) =>
        (await Cases.FindAsync(new CaseQuery { Limit = 10_000 }, CancellationToken.None)).Single(found => found.Comment == comment.Id);

    public async Task<CaseHistory> HistoryAsync(PlatformComment comment) =>
        (await Cases.GetHistoryAsync((await GetAsync(comment)).Id, CancellationToken.None))!;

    public async Task<Case> ReadOneAsync(PlatformComment comment)
    {
        await ReadAsync(comment);
        return await GetAsync(comment);
    }

    /// <summary>Judges the case as the machine would and gives it back as it then stands.</summary>
    public async Task<Case> JudgeAsync(Case @case, CaseState state = CaseState.Published, Func<CaseChange, CaseChange>? with = null)
    {
        await Intake.SaveJudgementsAsync([Of.Judgement(@case, state, with)], CancellationToken.None);
        return (await Cases.GetAsync(@case.Id, CancellationToken.None))!;
    }

    public async Task<Case> DecideAsync(Case @case, DecisionAction action, CaseState? state = null, Func<CaseChange, CaseChange>? with = null)
    {
        var change = Of.Change(@case, action, Actor.Of(Some.Moderator), state);
        Assert.True(await Cases.DecideAsync(with is null ? change : with(change), @case.Version, CancellationToken.None));
        return (await Cases.GetAsync(@case.Id, CancellationToken.None))!;
    }

    public Task<IReadOnlyList<UnjudgedRevision>> UnjudgedAsync() => Intake.ReadUnjudgedAsync(Channel.Id, 1000, CancellationToken.None);

    public Task NoteAsync(PlatformComment comment, PlatformVisibility seen) => Intake.NoteVisibilityAsync(
        Channel.Id, new Dictionary<CommentId, PlatformVisibility> { [comment.Id] = seen }, Now, CancellationToken.None);

    public Task<IReadOnlyList<OwedEffect>> ClaimAsync(OutboxLane lane = OutboxLane.Platform, DateTimeOffset? at = null) =>
        Outbox.ClaimAsync(lane, 100, TimeSpan.FromMinutes(1), at ?? Now, CancellationToken.None);

    public Task<Verification> VerifyAsync() => Events.VerifyAsync(CancellationToken.None);

    public async Task<IReadOnlyList<string>> KindsAsync() =>
        [.. (await Events.ReadAsync(0, 10_000, CancellationToken.None)).Select(entry => entry.Kind)];

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Does to the file what somebody with a database tool could.</summary>
    public void Tamper(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = "drop trigger events_keep_update; drop trigger events_keep_delete; pragma foreign_keys=off; " + sql;
        command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (!_keep && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
