using System.ComponentModel.DataAnnotations;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Azure AI Content Safety as configured; off while no endpoint is given.</summary>
public sealed class AzureOptions
{
    /// <summary>"https://NAME.cognitiveservices.azure.com".</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>One of the resource's two keys; empty signs in with Entra ID.</summary>
    public string ApiKey { get; set; } = "";

    public EntraOptions Entra { get; set; } = new();

    public string ApiVersion { get; set; } = "2024-09-01";

    public OpinionScope AskAbout { get; set; } = OpinionScope.Uncertain;

    /// <summary>Whether pictures are fetched and looked at too.</summary>
    public bool Pictures { get; set; } = true;

    [Range(1, 6000)]
    public int PerMinute { get; set; } = 30;

    [Range(1, 1_000_000)]
    public int PerMonth { get; set; } = 4500;

    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(15);

    public List<BlocklistOptions> Blocklists { get; set; } = [];

    public bool IsOn => Endpoint is not null;

    /// <summary>All mistakes at once, each with its key, the value found and the values allowed; secrets are never repeated. Empty when all is well.</summary>
    public IReadOnlyList<string> Validate() => AzureOptionsRules.MistakesIn(this);
}
