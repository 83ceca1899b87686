using System.Collections;
using System.Net;
using System.Text.Json;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Wiring;
using ChannelWatch.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChannelWatch.Host.Tests.EndToEnd;

/// <summary>The service as it runs: jobs, pages, health.</summary>
public sealed class ServiceTests : IAsyncLifetime, IDisposable
{
    private readonly TestInstallation _files = new(
        TestInstallation.Config,
        TestInstallation.Says("1", "Lovely assembly, thank you all"),
        TestInstallation.Says("2", "Ring me on 07700 900123 about the tickets"));

    private readonly HttpClient _http = new();
    private WebApplication? _app;

    public async Task InitializeAsync()
    {
        var installation = new InstallationLoader(ConnectorFactories.All(), new Hashtable()).Load(new InstallationRequest([_files.ConfigFile], _files.Data, null));
        new DataFolder(_files.Data).MakeReady();
        _app = ServiceBuilder.Build(installation, "http://127.0.0.1:0", new Serilog.LoggerConfiguration().CreateLogger());
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
    public async Task It_is_live_and_ready_and_says_so_without_personal_data()
    {
        var live = await _http.GetAsync(new Uri("/health/live", UriKind.Relative));
        var ready = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
        var report = JsonDocument.Parse(await ready.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("larkfield-wall", report.GetProperty("channels")[0].GetProperty("channel").GetString());
        Assert.DoesNotContain("@", report.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public Task Comments_are_polled_judged_hidden_and_counted_without_anybody_asking() =>
        Eventually("channelwatch_cases{state=\"hidden\"} 1", "channelwatch_cases{state=\"published\"} 1", "channelwatch_outbox_owed 0");

    /// <summary>The jobs run on their own schedule; this waits for what they lead to, within a generous bound.</summary>
    private async Task Eventually(params string[] metrics)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var text = "";
        while (!metrics.All(metric => text.Contains(metric, StringComparison.Ordinal)))
        {
            Assert.True(await tick.WaitForNextTickAsync(patience.Token), text);
            text = await _http.GetStringAsync(new Uri("/metrics", UriKind.Relative), patience.Token);
        }
    }
}
