using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using ChannelWatch.Core;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Schools;
using ChannelWatch.Core.Similarity;
using ChannelWatch.Host.Pages;
using ChannelWatch.Storage;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The pages on a real web server with a real database file; clock and platform are the test's.</summary>
public sealed partial class PageSite : IAsyncDisposable
{
    private const string Policy = """
        {"version":"t","categories":{"abuse":{"ask":0.5,"hide":0.9},"personal":{"ask":0.5,"hide":0.9},"safeguarding":{"flag":0.5,"escalate":0.5}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("channelwatch-pages-").FullName;
    private readonly WebApplication _app;

    private PageSite(School school, bool demo, int requestsPerLink)
    {
        School = school;
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address.AbsoluteUri);
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddStorage(new StorageOptions { DataDirectory = _folder });
        builder.Services.AddSingleton<ITokenSeal>(new FakeSeal());
        builder.Services.AddCore();
        builder.Services.AddSingleton(new SchoolDirectory([school]));
        builder.Services.AddSingleton(PolicyBook.Parse("test policy", Policy));
        builder.Services.AddSingleton(new MailSender("ChannelWatch", "channelwatch@larkfield.example", null));
        builder.Services.AddSingleton<IConnectors>(Platform);
        builder.Services.AddSingleton<IClassifier, PhraseClassifier>().AddSingleton<IMasker, SpanMasker>().AddSingleton<ITextFolder, PlainFolder>();
        var mail = new FakeMail();
        builder.Services.AddSingleton<IMailTransport>(mail).AddSingleton<IMailRenderer>(mail);
        MailFolder = Directory.CreateDirectory(Path.Combine(_folder, "mail")).FullName;
        builder.Services.AddPages(new PagesOptions
        {
            PublicUrl = address,
            KeyDirectory = Path.Combine(_folder, "keys"),
            Demo = demo,
            MailFolder = MailFolder,
            RequestsPerLink = requestsPerLink,
        });
        _app = builder.Build();
        _app.MapPages();
        _app.MapGet("/breaks", () => { throw new InvalidOperationException("Broken on purpose."); });
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
    }

    public FixedClock Clock { get; } = new();

    public FakeConnector Platform { get; } = new();

    public CollectingLog Log { get; } = new();

    public School School { get; }

    public HttpClient Client { get; }

    public string MailFolder { get; }

    public IReviewLinks Links => Get<IReviewLinks>();

    public ICaseStore Cases => Get<ICaseStore>();

    public static async Task<PageSite> StartAsync(School? school = null, bool demo = false, int requestsPerLink = 1000)
    {
        var site = new PageSite(school ?? Some.School(), demo, requestsPerLink);
        await site.Get<StoreSetup>().PrepareAsync(CancellationToken.None);
        await site._app.StartAsync();
        return site;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>The comments arrive and are judged; gives the case of the last one.</summary>
    public async Task<Case> ArriveAsync(params PlatformComment[] comments)
    {
        Platform.Put(comments);
        await Get<ChannelPoller>().PollAsync(School.Channels[0].Id, true, CancellationToken.None);
        return (await Cases.FindAsync(new CaseQuery(), CancellationToken.None)).Single(found => found.Comment == comments[^1].Id);
    }

    public async Task<Case> CaseAsync(CaseId id) => (await Cases.GetAsync(id, CancellationToken.None))!;

    public Uri Review(Person person, Case found) => Links.ToCase(School.Id, person, found.Id);

    public Task<string> PageAsync(Uri link) => Client.GetStringAsync(link);

    /// <summary>Presses a button as a person would, on the page the link shows now.</summary>
    public async Task<HttpResponseMessage> PressAsync(Uri link, string action, params (string Name, string Value)[] fields) =>
        await PostAsync(link, [("nonce", NonceOf(await PageAsync(link))), ("action", action), .. fields]);

    public Task<HttpResponseMessage> PostAsync(Uri link, params (string Name, string Value)[] fields) =>
        Client.PostAsync(link, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>The page a redirect leads to.</summary>
    public async Task<string> FollowAsync(Uri from, HttpResponseMessage redirect)
    {
        Assert.Equal(HttpStatusCode.SeeOther, redirect.StatusCode);
        return await PageAsync(new Uri(from, redirect.Headers.Location!));
    }

    public static string NonceOf(string page) => Nonce().Match(page).Groups[1].Value;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("name=\"nonce\" value=\"([^\"]+)\"")]
    private static partial Regex Nonce();
}
