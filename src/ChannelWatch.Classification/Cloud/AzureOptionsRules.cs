using System.Text.RegularExpressions;

namespace ChannelWatch.Classification.Cloud;

/// <summary>What the settings for Azure AI Content Safety have to fulfil.</summary>
internal static partial class AzureOptionsRules
{
    public static IReadOnlyList<string> MistakesIn(AzureOptions options)
    {
        var mistakes = new List<string>();
        if (options.Endpoint is not { } endpoint)
        {
            if (options.ApiKey.Length > 0 || options.Blocklists.Count > 0)
            {
                mistakes.Add("Opinions:Azure:Endpoint is missing although other keys beside it are set; give the resource's address such as https://larkfield.cognitiveservices.azure.com.");
            }

            return mistakes;
        }

        if (endpoint.Scheme != Uri.UriSchemeHttps || endpoint.AbsolutePath != "/" || endpoint.Query.Length > 0)
        {
            mistakes.Add($"Opinions:Azure:Endpoint is \"{endpoint}\"; it must be the resource's address and nothing after it, such as https://larkfield.cognitiveservices.azure.com.");
        }

        if (!Version().IsMatch(options.ApiVersion))
        {
            mistakes.Add($"Opinions:Azure:ApiVersion is \"{options.ApiVersion}\"; it must be a date such as 2024-09-01, with -preview behind it for a preview.");
        }

        Entra(options, mistakes);
        for (var index = 0; index < options.Blocklists.Count; index++)
        {
            Blocklist(options, index, mistakes);
        }

        return mistakes;
    }

    private static void Entra(AzureOptions options, List<string> mistakes)
    {
        string[] parts = [options.Entra.TenantId, options.Entra.ClientId, options.Entra.ClientSecret];
        if (options.ApiKey.Length > 0 && parts.Any(part => part.Length > 0))
        {
            mistakes.Add("Opinions:Azure:ApiKey and Opinions:Azure:Entra are both set; set exactly one of them.");
        }

        if (parts.Any(part => part.Length > 0) && parts.Any(part => part.Length == 0))
        {
            mistakes.Add("Opinions:Azure:Entra needs TenantId, ClientId and ClientSecret together, or none of them to use the machine's managed identity.");
        }

        if (options.Entra.Authority.Scheme != Uri.UriSchemeHttps)
        {
            mistakes.Add($"Opinions:Azure:Entra:Authority is \"{options.Entra.Authority}\"; it must be an address that begins with https://.");
        }
    }

    private static void Blocklist(AzureOptions options, int index, List<string> mistakes)
    {
        var (list, key) = (options.Blocklists[index], FormattableString.Invariant($"Opinions:Azure:Blocklists:{index}"));
        if (!Name().IsMatch(list.Name))
        {
            mistakes.Add($"{key}:Name is \"{list.Name}\"; allowed: letters, digits and . _ ~ -, at most 64 of them.");
        }

        if (options.Blocklists.Take(index).Any(other => other.Name == list.Name))
        {
            mistakes.Add($"{key}:Name is \"{list.Name}\", which another blocklist has already; allowed: one that is not in use.");
        }

        try
        {
            BlocklistFile.Read(list.File);
        }
        catch (BlocklistException wrong)
        {
            mistakes.Add($"{key}:File {wrong.Message}");
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}(-preview)?$")]
    private static partial Regex Version();

    [GeneratedRegex("^[0-9A-Za-z._~-]{1,64}$")]
    private static partial Regex Name();
}
