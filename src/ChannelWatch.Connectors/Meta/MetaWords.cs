namespace ChannelWatch.Connectors.Meta;

/// <summary>What to tell a technician when one of Meta's platforms refuses.</summary>
/// <param name="Platform">"Facebook".</param>
/// <param name="SignIn">How to make a new token.</param>
/// <param name="Permission">Which permissions and roles are needed, and where to give them.</param>
internal sealed record MetaWords(string Platform, string SignIn, string Permission);
