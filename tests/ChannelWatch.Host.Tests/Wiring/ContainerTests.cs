using System.Collections;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Health;
using ChannelWatch.Host.Jobs;
using ChannelWatch.Host.Wiring;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChannelWatch.Host.Tests.Wiring;

/// <summary>Everything a running service needs can be made.</summary>
public sealed class ContainerTests : IDisposable
{
    private readonly TestInstallation _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void The_whole_container_builds_with_scope_validation()
    {
        var installation = new InstallationLoader(ConnectorFactories.All(), new Hashtable()).Load(new InstallationRequest([_files.ConfigFile], _files.Data, null));
        var services = new ServiceCollection().AddLogging().AddProduct(installation).AddSchedule(installation).AddHealth();
        foreach (var job in new[] { typeof(PollJob), typeof(PlatformOutboxJob), typeof(MailOutboxJob), typeof(OpinionsJob), typeof(ClockJob), typeof(TokenJob), typeof(QuietMemoryJob) })
        {
            services.AddTransient(job);
        }

        services.AddTransient<IntakeFolderJob>();

        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });

        Assert.All(Ours(services), descriptor => Assert.NotNull(provider.GetRequiredService(descriptor.ServiceType)));
    }

    [Fact]
    public void The_demonstration_needs_no_configuration()
    {
        var installation = new InstallationLoader(ConnectorFactories.All(), new Hashtable()).Load(new InstallationRequest([], _files.Data, null));

        Assert.True(installation.IsDemo);
        Assert.Equal(3, installation.Schools.AllChannels.Count());
    }

    private static IEnumerable<ServiceDescriptor> Ours(IServiceCollection services) =>
        services.Where(descriptor => descriptor.ServiceType.Namespace?.StartsWith("ChannelWatch.", StringComparison.Ordinal) == true && !descriptor.ServiceType.IsGenericTypeDefinition);
}
