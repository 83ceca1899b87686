using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Records;
using ChannelWatch.Storage.Intake;
using ChannelWatch.Storage.Rations;
using ChannelWatch.Storage.Redis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage;

/// <summary>Wires what workers and restarts share for speed: in the record, and in Redis where one is configured.</summary>
public static class SharedMemoryRegistration
{
    /// <summary>Call after AddStorage and AddCore: rations are counted durably from here on.</summary>
    /// <param name="services">The container.</param>
    /// <param name="redis">A connection string whose <see cref="FaultOf"/> is null; null when there is no Redis.</param>
    public static IServiceCollection AddSharedMemory(this IServiceCollection services, string? redis)
    {
        services.AddSingleton<DurableBudget>();
        if (redis is null)
        {
            return services.AddSingleton<IPlatformBudget>(provider => provider.GetRequiredService<DurableBudget>());
        }

        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<RedisLink>(provider, redis));
        services.AddSingleton<ISharedMemoryState>(provider => provider.GetRequiredService<RedisLink>());
        services.AddSingleton<ISeenFilter>(provider => new SharedSeenFilter(provider.GetRequiredService<RedisLink>(), new InProcessSeenFilter()));
        services.AddSingleton<IOpinionCache>(provider => new SharedOpinionCache(
            provider.GetRequiredService<RedisLink>(), new InProcessOpinionCache(provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<ILogger<SharedOpinionCache>>()));
        return services.AddSingleton<IPlatformBudget>(provider => new SharedBudget(
            provider.GetRequiredService<RedisLink>(), provider.GetRequiredService<DurableBudget>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>What is wrong with a connection string, in words that do not repeat it; null when nothing is.</summary>
    public static string? FaultOf(string connection) => RedisLink.Fault(connection);
}
