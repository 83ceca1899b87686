using System.Collections;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Core.Channels;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Jobs;
using ChannelWatch.Host.Webhooks;
using ChannelWatch.Host.Wiring;
using ChannelWatch.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace ChannelWatch.Host.Tests.Webhooks;

/// <summary>A signed message has its channel read soon; anything else does nothing.</summary>
public sealed class WebhookEndpointTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "app-secret-of-the-school";
    private static readonly ChannelId Wall = new("larkfield-wall");
    private static readonly Uri Address = new("/webhooks/meta", UriKind.Relative);

    private readonly TestInstallation _files = new();
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        var installation = new InstallationLoader(ConnectorFactories.All(), new Hashtable()).Load(new InstallationRequest([_files.ConfigFile], _files.Data, null));
        var meta = ConnectorFactories.Webhooks().Single(platform => platform.Name == "meta");
        new DataFolder(_files.Data).MakeReady();
        _app = ServiceBuilder.Build(
            installation with { Webhooks = [new Webhook("meta", meta, new WebhookKeys(Secret, "agreed-word"), [Wall])] }, "http://127.0.0.1:0", new Serilog.LoggerConfiguration().CreateLogger());
        await _app.Services.GetRequiredService<StoreSetup>().PrepareAsync(CancellationToken.None);
        await _app.StartAsync();
        _http.BaseAddress = new Uri(_app.Urls.First());
    }

    public async Task DisposeAsync() => await _app!.DisposeAsync();

    public void Dispose()
    {
        _http.Dispose();
        _files.Dispose();
    }

    [Fact]
    public async Task Signed_messages_however_many_have_the_channel_read_once_and_soon()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => SendAsync("{}", Secret)));

        var nudge = Assert.Single(await TriggersAsync(), trigger => trigger.Key.Equals(ChannelNudge.KeyOf(Wall)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.InRange(nudge.StartTimeUtc, DateTimeOffset.MinValue, TimeProvider.System.GetUtcNow().AddSeconds(15));
    }

    [Fact]
    public async Task A_message_with_a_wrong_signature_does_nothing_and_looks_like_no_address()
    {
        var refused = await SendAsync("{}", "another secret");
        var unknown = await _http.PostAsync(new Uri("/webhooks/unknown", UriKind.Relative), new StringContent("{}"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (refused.StatusCode, unknown.StatusCode));
        Assert.DoesNotContain(await TriggersAsync(), trigger => trigger.Key.Equals(ChannelNudge.KeyOf(Wall)));
    }

    [Fact]
    public async Task A_message_larger_than_any_platform_sends_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(new string(' ', WebhookEndpoint.LargestBody + 1), Secret)).StatusCode);

    [Fact]
    public async Task The_platforms_first_question_is_answered_as_it_stands()
    {
        var answer = await _http.GetAsync(new Uri("/webhooks/meta?hub.mode=subscribe&hub.verify_token=agreed-word&hub.challenge=1158201444", UriKind.Relative));

        Assert.Equal("1158201444", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
    }

    private async Task<IReadOnlyCollection<ITrigger>> TriggersAsync()
    {
        var scheduler = await _app!.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(CancellationToken.None);
        return [.. await scheduler!.GetTriggersOfJob(Schedule.JobOf(Wall), CancellationToken.None)];
    }

    private async Task<HttpResponseMessage> SendAsync(string body, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body) };
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(body));
        request.Headers.Add("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(signature)}");
        return await _http.SendAsync(request);
    }
}
