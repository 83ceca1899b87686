using Azure.Core;
using Azure.Identity;
using ChannelWatch.Core.Opinions;
using Microsoft.Extensions.DependencyInjection;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Wires Azure AI Content Safety, where it is configured.</summary>
internal static class CloudServices
{
    public static IServiceCollection AddAzure(this IServiceCollection services, AzureOptions options)
    {
        if (options.IsOn)
        {
            services.AddSingleton<IOutsideOpinion>(_ => Opinion(options));
        }

        return services;
    }

    private static AzureOpinion Opinion(AzureOptions options)
    {
        var client = options.ApiKey.Length > 0 ? ContentSafetyClient.WithKey(options) : ContentSafetyClient.WithToken(options, Credential(options.Entra));
        return new AzureOpinion(options, client, new Blocklists(options, client), new PictureFetcher(PictureFetcher.PublicOnly(options.TimeLimit)));
    }

    private static TokenCredential Credential(EntraOptions entra) => entra.ClientId.Length > 0
        ? new ClientSecretCredential(entra.TenantId, entra.ClientId, entra.ClientSecret, new ClientSecretCredentialOptions { AuthorityHost = entra.Authority })
        : new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned);
}
