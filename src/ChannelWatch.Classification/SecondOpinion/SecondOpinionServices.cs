using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Similarity;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>Wires the language model, where it is configured.</summary>
internal static class SecondOpinionServices
{
    public static IServiceCollection AddLanguageModel(this IServiceCollection services, LanguageModelOptions options)
    {
        if (options.IsOn)
        {
            services.AddSingleton<IOutsideOpinion>(provider => new LanguageModelOpinion(options, Client(options), new AddressesTheMachine(provider.GetRequiredService<ITextFolder>())));
        }

        return services;
    }

    /// <summary>The answer's own form is checked, so a redirect elsewhere gains nothing; the words must not go there all the same.</summary>
    private static HttpClient Client(LanguageModelOptions options) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = options.TimeLimit };
}
