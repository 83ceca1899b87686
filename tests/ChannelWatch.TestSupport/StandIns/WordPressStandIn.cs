using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>
/// A WordPress on loopback as far as moderation sees one, with the real one's traps (measured on 6.1.9): a bad password makes a visitor, an
/// unknown status is a 200, an update without address and browser overwrites the commenter's, <c>after</c> compares local time.
/// </summary>
public sealed class WordPressStandIn : IAsyncDisposable
{
    public const string User = "moderator";
    public const string Password = "abcd EFGH 1234 ijkl MNOP 5678";
    public const string Subscriber = "subscriber";

    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<StandInComment> _comments = [];
    private readonly List<StandInWrite> _writes = [];
    private readonly Queue<StandInFault> _faults = new();
    private long _lastId = 100;
    private int _requests;

    private WordPressStandIn(WebApplication app) => _app = app;

    public Uri Url { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The site's own time zone.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>False: only <c>/?rest_route=</c> works.</summary>
    public bool PrettyPermalinks { get; set; } = true;

    /// <summary>False: the user's Application Password was revoked.</summary>
    public bool PasswordWorks { get; set; } = true;

    /// <summary>True: the same words twice by one user are taken, as with a duplicates plugin.</summary>
    public bool AllowsDuplicates { get; set; } = true;

    /// <summary>Every answer until it is null again.</summary>
    public StandInFault? Fault { get; set; }

    /// <summary>The next writes are carried out and their answers lost.</summary>
    public int AnswersToLose { get; set; }

    /// <summary>Statuses are accepted and ignored, as a plugin might.</summary>
    public bool IgnoresStatus { get; set; }

    /// <summary>Runs after each list was answered: what happens between two pages.</summary>
    public Action? AfterList { get; set; }

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public int Requests => _requests;

    /// <summary>Every write carried out, oldest first.</summary>
    public IReadOnlyList<StandInWrite> Writes => Locked(() => (IReadOnlyList<StandInWrite>)[.. _writes]);

    public IReadOnlyList<StandInComment> Comments => Locked(() => (IReadOnlyList<StandInComment>)[.. _comments]);

    public static async Task<WordPressStandIn> StartAsync(TimeProvider? clock = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(200));
        var site = new WordPressStandIn(builder.Build()) { Clock = clock ?? TimeProvider.System };
        site._app.Run(site.AnswerAsync);
        await site._app.StartAsync();
        var address = site._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        site.Url = new Uri(address + "/");
        return site;
    }

    /// <summary>The settings of a channel that reads this site.</summary>
    public Dictionary<string, string> Settings => new() { ["Url"] = Url.AbsoluteUri, ["User"] = User, ["ApplicationPassword"] = Password };

    public StandInComment Add(string content, Func<StandInComment, StandInComment>? with = null) => Locked(() =>
    {
        var comment = new StandInComment { Id = ++_lastId, Date = Clock.GetUtcNow(), Content = content };
        comment = with is null ? comment : with(comment);
        _comments.Add(comment);
        return comment;
    });

    /// <summary>Adds a comment as given, its own id included.</summary>
    public void Insert(StandInComment comment) => Locked(() =>
    {
        _lastId = Math.Max(_lastId, comment.Id);
        _comments.Add(comment);
        return true;
    });

    public void Edit(long id, string content) => Find(id)!.Content = content;

    public void DeleteForGood(long id) => Locked(() => _comments.RemoveAll(comment => comment.Id == id));

    public StandInComment? Find(long id) => Locked(() => _comments.Find(comment => comment.Id == id));

    public StandInComment? Find(string id) => Find(long.Parse(id, CultureInfo.InvariantCulture));

    /// <summary>The next answers, one fault each.</summary>
    public void FailNext(params StandInFault[] faults) => Locked(() =>
    {
        Array.ForEach(faults, _faults.Enqueue);
        return true;
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private StandInFault? NextFault() => _faults.TryDequeue(out var next) ? next : null;

    internal long NextId() => ++_lastId;

    internal List<StandInComment> Rows => _comments;

    internal T Locked<T>(Func<T> act)
    {
        lock (_lock)
        {
            return act();
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _requests);
        if ((Fault ?? Locked(NextFault)) is { } fault)
        {
            await fault.AnswerAsync(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var answer = Locked(() => new WordPressStandInRoutes(this, context.Request, body).Answer());
        if (answer.IsWrite)
        {
            Locked(() =>
            {
                _writes.Add(new StandInWrite(context.Request.Method, context.Request.Path, body));
                return true;
            });
            if (AnswersToLose > 0)
            {
                AnswersToLose--;
                context.Abort();
                return;
            }
        }

        await answer.SendAsync(context);
        if (answer.IsList)
        {
            AfterList?.Invoke();
        }
    }
}
