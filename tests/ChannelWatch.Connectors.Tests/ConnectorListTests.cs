using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Connectors.Tests;

/// <summary>The explicit list of platforms is complete and makes one connector per channel.</summary>
public sealed class ConnectorListTests
{
    private static readonly Channel Website = Some.Channel() with { Settings = new Dictionary<string, string> { ["State"] = "state.json" } };

    [Fact]
    public void Every_factory_of_the_assembly_is_on_the_list()
    {
        using var services = Services();

        var listed = services.GetServices<IConnectorFactory>().Select(factory => factory.GetType());

        var present = typeof(ConnectorList).Assembly.GetTypes().Where(type => type.IsClass && typeof(IConnectorFactory).IsAssignableFrom(type));
        Assert.Equal(present.OrderBy(type => type.Name), listed.OrderBy(type => type.Name));
    }

    [Fact]
    public void What_may_notify_serves_platforms_that_exist()
    {
        using var services = Services();
        var known = services.GetServices<IConnectorFactory>().Select(factory => factory.Kind).ToList();

        Assert.All(services.GetServices<IWebhookPlatform>(), platform => Assert.Empty(platform.Kinds.Except(known)));
    }

    [Fact]
    public void A_channels_connector_is_made_once()
    {
        using var services = Services();
        var connectors = services.GetRequiredService<IConnectors>();

        Assert.Same(connectors.For(Website.Id), connectors.For(Website.Id));
        Assert.Throws<KeyNotFoundException>(() => connectors.For(new ChannelId("nowhere")));
    }

    [Theory]
    [InlineData("Url", "http://www.larkfield.example/", "in clear")]
    [InlineData("Url", "ftp://larkfield.example/", "plain http")]
    [InlineData("Url", "https://user:pw@larkfield.example/", "without user name")]
    [InlineData("EditWindow", "00:00:01", "'00:00:01'")]
    [InlineData("StaffUserIds", "4,bob", "'bob'")]
    [InlineData("AllowInsecure", "yes", "'yes'")]
    [InlineData("Colour", "red", "unknown setting")]
    [InlineData("ApplicationPassword", "", "is missing")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string says)
    {
        using var services = Services();
        var settings = new Dictionary<string, string> { ["Url"] = "https://larkfield.example", ["User"] = "moderator", ["ApplicationPassword"] = "secret", [key] = value };

        var problem = Assert.Single(Factory(services, "wordpress").Validate(Website with { Kind = "wordpress", Settings = settings }));

        Assert.StartsWith(key + ":", problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080")]
    [InlineData("http://[::1]/")]
    [InlineData("http://192.168.1.5/blog")]
    [InlineData("http://intranet/")]
    public void Plain_http_is_fine_inside_the_building(string url)
    {
        using var services = Services();
        var settings = new Dictionary<string, string> { ["Url"] = url, ["User"] = "moderator", ["ApplicationPassword"] = "secret" };

        Assert.Empty(Factory(services, "wordpress").Validate(Website with { Settings = settings }));
    }

    [Fact]
    public void All_mistakes_of_a_channel_are_named_at_once()
    {
        using var services = Services();
        var settings = new Dictionary<string, string> { ["Script"] = "/nowhere.jsonl", ["Speed"] = "fast", ["Generate"] = "-1" };

        Assert.Equal(4, Factory(services, "simulated").Validate(Website with { Settings = settings }).Count);
    }

    private static IConnectorFactory Factory(ServiceProvider services, string kind) => services.GetServices<IConnectorFactory>().Single(factory => factory.Kind == kind);

    private static ServiceProvider Services() => new ServiceCollection()
        .AddSingleton(new SchoolDirectory([Some.School(Website)]))
        .AddSingleton<ITokenStore, FakeTokens>()
        .AddSingleton<IPlatformBudget, InProcessBudget>()
        .AddConnectors()
        .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
}
