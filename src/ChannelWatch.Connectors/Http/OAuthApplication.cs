namespace ChannelWatch.Connectors.Http;

/// <summary>The school's application at a platform, which renews the sign-in.</summary>
/// <param name="Platform">For sentences: "YouTube".</param>
/// <param name="ClientId">As the platform's developer pages show it.</param>
/// <param name="ClientSecret">Empty for a public client.</param>
/// <param name="Basic">The platform wants id and secret in a Basic header rather than in the form.</param>
/// <param name="SignInAgain">What a technician does when renewing no longer works.</param>
internal sealed record OAuthApplication(string Platform, string ClientId, string ClientSecret, bool Basic, string SignInAgain)
{
    public override string ToString() => $"OAuthApplication({Platform})";
}
