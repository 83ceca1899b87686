using System.Diagnostics;
using System.Globalization;
using ChannelWatch.Connectors;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Facebook;
using ChannelWatch.TestSupport.StandIns.YouTube;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Benchmarks;

/// <summary>
/// <c>overhead</c>: what a connector adds to the bare HTTP and JSON of the very same answers on loopback (fetched and read into <see cref="PlainAnswers"/>,
/// the plain records a client without care would use), and what it holds in memory while it reads, for three platforms whose answers differ most.
/// </summary>
internal static class OverheadCommand
{
    private const int Rounds = 20;
    private const string Text = "What a lovely assembly on Friday! Could you tell us when the next one is, and whether grandparents may come along too?";

    public static async Task<int> RunAsync(string[] args)
    {
        var comments = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000;
        await WordPressAsync(comments);
        await FacebookAsync(comments);
        await YouTubeAsync(comments);
        return 0;
    }

    private static async Task WordPressAsync(int comments)
    {
        await using var site = await WordPressStandIn.StartAsync();
        for (var number = 0; number < comments; number++)
        {
            site.Add($"{Text} {number}");
        }

        await MeasureAsync("wordpress", comments, site.Url, PlainAnswers.WordPress, root => Moved(site.Settings, site.Url, root));
    }

    private static async Task FacebookAsync(int comments)
    {
        await using var page = await FacebookStandIn.StartAsync();
        for (var number = 0; number < comments; number++)
        {
            page.AddComment($"{Text} {number}");
        }

        await MeasureAsync("facebook", comments, page.Server.Url, PlainAnswers.Facebook, root => Moved(page.Settings, page.Server.Url, root));
    }

    private static async Task YouTubeAsync(int comments)
    {
        await using var channel = await YouTubeStandIn.StartAsync();
        for (var number = 0; number < comments; number++)
        {
            channel.Add($"{Text} {number}");
        }

        await MeasureAsync("youtube", comments, channel.Server.Url, PlainAnswers.YouTube, root => Moved(channel.Settings, channel.Server.Url, root));
    }

    private static async Task MeasureAsync(string kind, int comments, Uri origin, Func<byte[], int> plain, Func<Uri, Dictionary<string, string>> settings)
    {
        await using var canned = await CannedPlatform.StartAsync(origin);
        var channel = new Channel { Id = new ChannelId(kind), School = new SchoolId("larkfield"), Kind = kind, Name = kind, Settings = settings(canned.Url) };
        await using var services = Wire(channel);
        var connector = services.GetRequiredService<IConnectors>().For(channel.Id);
        var read = await ReadAsync(connector, hold: null);
        var readPlainly = await BareAsync(canned, plain);
        if (read != comments || readPlainly < comments)
        {
            throw new InvalidOperationException($"{kind}: {read} of {comments} comments were read, {readPlainly} plainly.");
        }

        var (through, bare) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            through = Shorter(through, await TimeAsync(() => ReadAsync(connector, hold: null)));
            bare = Shorter(bare, await TimeAsync(() => BareAsync(canned, plain)));
        }

        var held = new List<long>();
        var asked = canned.Requests;
        await ReadAsync(connector, held.Add);
        Console.WriteLine(string.Create(CultureInfo.GetCultureInfo("en-GB"),
            $"{kind,-10} {comments:N0} comments in {canned.Requests - asked} answers ({canned.Asked.Count} different): bare {bare.TotalMilliseconds:0} ms, through the connector {through.TotalMilliseconds:0} ms: {through / bare:0.00} times; live memory while reading {Mega(held.Take((held.Count + 1) / 2).Max()):0.0} MB in the first half, {Mega(held.Max()):0.0} MB at most"));
    }

    private static ServiceProvider Wire(Channel channel)
    {
        var services = new ServiceCollection();
        // A clock that stands still asks for the same addresses each time.
        services.AddLogging().AddSingleton<TimeProvider>(new FixedClock(TimeProvider.System.GetUtcNow())).AddSingleton<ITokenStore, FakeTokens>().AddSingleton<IPlatformBudget, InProcessBudget>();
        services.AddSingleton(new SchoolDirectory([new School { Id = channel.School, Name = "Larkfield Primary School", Zone = TimeZoneInfo.Utc, Channels = [channel] }]));
        return services.AddConnectors().BuildServiceProvider();
    }

    /// <summary>Reads everything as at first; with <paramref name="hold"/>, says after each page what is alive in memory.</summary>
    private static async Task<int> ReadAsync(IChannelConnector connector, Action<long>? hold)
    {
        var seen = new HashSet<CommentId>();
        var before = hold is null ? 0 : GC.GetTotalMemory(forceFullCollection: true);
        var comments = 0;
        await foreach (var page in connector.ReadAsync(null, CancellationToken.None))
        {
            comments += hold is null ? page.Comments.Count(comment => seen.Add(comment.Id)) : page.Comments.Count;
            hold?.Invoke(GC.GetTotalMemory(forceFullCollection: true) - before);
        }

        return comments;
    }

    private static async Task<int> BareAsync(CannedPlatform canned, Func<byte[], int> read)
    {
        using var http = new HttpClient();
        var rows = 0;
        foreach (var (path, signIn) in canned.Asked)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(canned.Url, path));
            request.Headers.TryAddWithoutValidation("Authorization", signIn);
            using var answer = await http.SendAsync(request);
            rows += read(await answer.Content.ReadAsByteArrayAsync());
        }

        return rows;
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task<int>> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed;
    }

    private static Dictionary<string, string> Moved(Dictionary<string, string> settings, Uri from, Uri to) =>
        settings.ToDictionary(setting => setting.Key, setting => setting.Value.Replace(from.AbsoluteUri, to.AbsoluteUri, StringComparison.Ordinal));

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static double Mega(long bytes) => bytes / 1024.0 / 1024.0;
}
