using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Connectors.Tests.Manual;

/// <summary>Channels on the register that no program can read.</summary>
public sealed class ManualTests
{
    [Fact]
    public void The_register_entry_is_read_with_the_schools_rhythm()
    {
        using var services = With(("Platform", "WhatsApp"), ("Owner", "The office"), ("OpenedOn", "2025-09-01"), ("CheckEvery", "week"), ("AskAt", "15:10"), ("ReportForm", "true"));

        var watch = Assert.IsType<IWatchedByHand>(services.GetRequiredService<IConnectors>().For(Some.ChannelId), exactMatch: false).Watch;

        Assert.Equal(
            new ManualWatch { Platform = "WhatsApp", Owner = "The office", OpenedOn = new DateOnly(2025, 9, 1), Rhythm = CheckRhythm.Week, AskAt = new TimeOnly(15, 10), ReportForm = true },
            watch);
    }

    [Fact]
    public void Its_steps_name_its_own_platform()
    {
        using var services = With(("Platform", "Snapchat"), ("Owner", "The office"));

        Assert.Equal("Snapchat", services.GetRequiredService<IConnectors>().ProfileOf(Some.ChannelId).Platform);
    }

    [Theory]
    [InlineData("CheckEvery", "sometimes", "'sometimes'")]
    [InlineData("AskAt", "half past eight", "'half past eight'")]
    [InlineData("Within", "3.00:00:00", "'3.00:00:00'")]
    [InlineData("OpenedOn", "1/9/2025", "'1/9/2025'")]
    [InlineData("ClosedOn", "2020-01-01", "before OpenedOn")]
    [InlineData("ReportForm", "maybe", "'maybe'")]
    [InlineData("Owner", "", "is missing")]
    public void A_wrong_setting_is_told_by_key_and_value(string key, string value, string told)
    {
        using var services = With();
        var settings = new Dictionary<string, string> { ["Platform"] = "WhatsApp", ["Owner"] = "The office", ["OpenedOn"] = "2025-09-01", [key] = value };

        var problem = Assert.Single(Factory(services).Validate(Some.Channel(kind: "manual") with { Settings = settings }));

        Assert.StartsWith($"{key}: ", problem, StringComparison.Ordinal);
        Assert.Contains(told, problem, StringComparison.Ordinal);
    }

    private static IConnectorFactory Factory(ServiceProvider services) => services.GetServices<IConnectorFactory>().Single(factory => factory.Kind == "manual");

    private static ServiceProvider With(params (string Key, string Value)[] settings)
    {
        var channel = Some.Channel(kind: "manual") with { Settings = settings.ToDictionary(pair => pair.Key, pair => pair.Value) };
        return new ServiceCollection().AddLogging().AddSingleton(new SchoolDirectory([Some.School(channel)])).AddSingleton<ITokenStore, FakeTokens>().AddSingleton<IPlatformBudget, InProcessBudget>().AddConnectors().BuildServiceProvider();
    }
}
