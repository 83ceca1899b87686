namespace ChannelWatch.Host.Demo;

/// <summary>What the demonstration adds to the product: a storyteller in the terminal and a digest ahead of its time.</summary>
internal static class DemoServices
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton<Story>()
        .AddHostedService<Storyteller>()
        .AddHostedService<EarlyDigest>();
}
