using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ChannelWatch.Connectors;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Intake;
using ChannelWatch.Host.Tests.Pages;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Host.Tests.Intake;

/// <summary>A school whose app hands in its comments, on a real web server, with a folder of its own.</summary>
internal sealed class IntakeSite : IAsyncDisposable
{
    public const string Key = "test-key-9f2c64d1a7be03c58e1f6a9b";

    private readonly ServiceProvider _connectors;

    private IntakeSite(PageSite site, string folder, ServiceProvider connectors) => (Site, Folder, _connectors) = (site, folder, connectors);

    public PageSite Site { get; }

    public string Folder { get; }

    public static async Task<IntakeSite> StartAsync(string actsWithin = "00:00:00")
    {
        var folder = Directory.CreateTempSubdirectory("channelwatch-intake-").FullName;
        var channel = Some.Channel("app", "intake") with
        {
            Settings = new Dictionary<string, string> { ["Key"] = Key, ["Folder"] = folder, ["ActsWithin"] = actsWithin },
        };
        var school = Some.School(channel);
        var connectors = new ServiceCollection().AddLogging().AddSingleton(new SchoolDirectory([school])).AddSingleton<ITokenStore, FakeTokens>().AddSingleton<IPlatformBudget, InProcessBudget>().AddConnectors().BuildServiceProvider();
        var site = await PageSite.StartAsync(school);
        site.Platform.Others[channel.Id] = connectors.GetRequiredService<IConnectors>().For(channel.Id);
        return new IntakeSite(site, folder, connectors);
    }

    public Task<HttpResponseMessage> SendAsync(string body, string type = "application/json", string? key = Key, string channel = "app") =>
        SendAsync(Encoding.UTF8.GetBytes(body), type, key, channel);

    public async Task<HttpResponseMessage> SendAsync(byte[] body, string type, string? key = Key, string channel = "app")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/intake/{channel}") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        return await Site.Client.SendAsync(request);
    }

    public async Task<JsonElement> DecisionsAsync(long after = 0)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/intake/app/decisions?after={after}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Key);
        using var answer = await Site.Client.SendAsync(request);
        return await JsonOf(answer);
    }

    public static async Task<JsonElement> JsonOf(HttpResponseMessage answer) => JsonElement.Parse(await answer.Content.ReadAsStringAsync());

    public async Task<IReadOnlyList<Case>> CasesAsync() => [.. (await Site.Cases.FindAsync(new CaseQuery(), CancellationToken.None)).OrderBy(found => found.Id.Value)];

    /// <summary>Leaves a file as another system does, last written long ago unless said otherwise.</summary>
    public string Drop(string name, string content, DateTimeOffset? at = null)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, (at ?? Site.Clock.GetUtcNow().AddHours(-1)).UtcDateTime);
        return file;
    }

    public Task PassAsync() => Site.Get<WatchedFolders>().RunAsync(CancellationToken.None);

    public IReadOnlyList<string> Files(string standing = "") =>
        [.. Directory.GetFiles(Path.Combine(Folder, standing)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _connectors.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
