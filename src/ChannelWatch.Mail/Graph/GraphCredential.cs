using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace ChannelWatch.Mail.Graph;

/// <summary>The app's own sign-in at Microsoft 365, by secret or by certificate.</summary>
internal static class GraphCredential
{
    private static readonly Uri PublicCloud = new GraphOptions().Authority;

    public static TokenCredential From(GraphOptions graph, HttpPipelineTransport? transport = null)
    {
        // Instance discovery asks the public cloud about the authority; a national cloud or a stand-in must not depend on that.
        var discover = graph.Authority == PublicCloud;
        if (graph.CertificatePath.Length > 0)
        {
            var certificate = new ClientCertificateCredentialOptions { AuthorityHost = graph.Authority, DisableInstanceDiscovery = !discover };
            certificate.Transport = transport ?? certificate.Transport;
            return new ClientCertificateCredential(graph.TenantId, graph.ClientId, graph.CertificatePath, certificate);
        }

        var secret = new ClientSecretCredentialOptions { AuthorityHost = graph.Authority, DisableInstanceDiscovery = !discover };
        secret.Transport = transport ?? secret.Transport;
        return new ClientSecretCredential(graph.TenantId, graph.ClientId, graph.ClientSecret, secret);
    }
}
