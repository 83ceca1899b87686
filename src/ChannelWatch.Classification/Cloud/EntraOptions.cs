namespace ChannelWatch.Classification.Cloud;

/// <summary>An app registration with the role "Cognitive Services User" on the resource; all empty takes the machine's managed identity.</summary>
public sealed class EntraOptions
{
    public string TenantId { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>Where to sign in; another one in national clouds.</summary>
    public Uri Authority { get; set; } = new("https://login.microsoftonline.com/");
}
