using System.Net;
using System.Net.Sockets;

namespace ChannelWatch.Classification.SecondOpinion;

/// <summary>What the settings for the language model have to fulfil.</summary>
internal static class LanguageModelOptionsRules
{
    public static IReadOnlyList<string> MistakesIn(LanguageModelOptions options)
    {
        var mistakes = new List<string>();
        if (options.Url is not { } url)
        {
            if (options.Model.Length > 0 || options.ApiKey.Length > 0)
            {
                mistakes.Add("Opinions:LanguageModel:Url is missing although other keys beside it are set; give the address at which the interface begins, such as http://localhost:11434/v1.");
            }

            return mistakes;
        }

        if (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0 || url.AbsolutePath.EndsWith("/chat/completions", StringComparison.Ordinal))
        {
            mistakes.Add($"Opinions:LanguageModel:Url is \"{url.GetLeftPart(UriPartial.Path)}\"; it must be the address at which the interface begins, without /chat/completions, name, password or query, such as http://localhost:11434/v1.");
        }

        if (url.Scheme == Uri.UriSchemeHttp && !IsNearby(url))
        {
            mistakes.Add($"Opinions:LanguageModel:Url is \"{url}\"; outside the school's own network it must begin with https://, or comments would travel unencrypted.");
        }

        if (string.IsNullOrWhiteSpace(options.Model) || options.Model.Any(char.IsControl))
        {
            mistakes.Add($"Opinions:LanguageModel:Model is \"{options.Model}\"; it must be the name of a model the endpoint has.");
        }

        return mistakes;
    }

    /// <summary>This machine, a private address, or a name without a dot.</summary>
    private static bool IsNearby(Uri url)
    {
        if (!IPAddress.TryParse(url.Host.Trim('[', ']'), out var address))
        {
            return url.IsLoopback || !url.Host.Contains('.', StringComparison.Ordinal);
        }

        var bytes = address.GetAddressBytes();
        return IPAddress.IsLoopback(address) || (address.AddressFamily == AddressFamily.InterNetwork
            ? bytes is [10, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..]
            : address.IsIPv6UniqueLocal);
    }
}
