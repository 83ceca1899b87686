using Azure;
using Azure.Identity;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Puts a refusal of the service into a sentence for a technician that names what to do; never repeats what was sent.</summary>
internal static class AzureRefusal
{
    public static OpinionException Explain(RequestFailedException refused, string apiVersion)
    {
        var (sentence, needsPerson) = (refused.Status, refused.ErrorCode) switch
        {
            (_, "NotTheService") => ("Something answers at the endpoint that is not Azure AI Content Safety. Check Opinions:Azure:Endpoint, and whether a proxy stands in between.", true),
            (401, _) => ("The key was refused. Check Opinions:Azure:ApiKey and that Endpoint belongs to the same resource.", true),
            (403, _) => ("The sign-in works but may not use the resource: give it the role \"Cognitive Services User\", and look at the resource's network rules.", true),
            (404, "ResourceNotFound") => ("A blocklist is not there (yet). It is made again at the next synchronisation.", false),
            (400 or 404, _) when SpeaksOfVersion(refused) => ($"The service does not know api-version {apiVersion} (any more). Set Opinions:Azure:ApiVersion to one it supports.", true),
            (404, _) => ("There is no such resource at the endpoint. Check Opinions:Azure:Endpoint.", true),
            (400, var code) => ($"The service did not take the question ({code ?? "no reason given"}).", false),
            (408 or 429, _) => ("The service was asked more often than it allows.", false),
            (0, _) => ("The service cannot be reached. Check the server's way to the internet.", false),
            ( >= 500, _) => ("The service has trouble of its own.", false),
            var (status, _) => ($"The service answered with status {status}.", false),
        };
        return new OpinionException(sentence, needsPerson, refused);
    }

    public static OpinionException Explain(AuthenticationFailedException refused) =>
        new("The sign-in at Entra ID failed. Check Opinions:Azure:Entra, and whether the app's secret has expired.", needsPerson: true, refused);

    private static bool SpeaksOfVersion(RequestFailedException refused) =>
        refused.ErrorCode is null or "UnsupportedApiVersion" or "InvalidApiVersion" or "404"
        || refused.Message.Contains("api-version", StringComparison.OrdinalIgnoreCase)
        || refused.Message.Contains("api version", StringComparison.OrdinalIgnoreCase);
}
