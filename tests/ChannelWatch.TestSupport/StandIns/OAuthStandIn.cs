using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>The token address of a platform: exchanges refresh tokens, and where the platform does so, uses each up with its exchange.</summary>
/// <param name="lifetime">How long an access token works.</param>
/// <param name="rotates">Each exchange gives a new refresh token and ends the old one.</param>
public sealed class OAuthStandIn(TimeSpan lifetime, bool rotates)
{
    public const string FirstRefresh = "refresh-0";
    public const string ClientId = "client";
    public const string ClientSecret = "client-secret";

    private DateTimeOffset _expiresAt = DateTimeOffset.MinValue;

    /// <summary>The refresh token that is good now; another one is refused.</summary>
    public string Refresh { get; set; } = FirstRefresh;

    public string Access { get; private set; } = "none";

    public int Exchanges { get; private set; }

    /// <summary>Ends the access token before its time, as a password change does.</summary>
    public void Expire() => _expiresAt = DateTimeOffset.MinValue;

    public bool Accepts(string? token, DateTimeOffset now) => token == Access && now < _expiresAt;

    public StandInReply Exchange(string body, DateTimeOffset now)
    {
        var form = QueryHelpers.ParseQuery(body);
        if (form["grant_type"] != "refresh_token" || form["refresh_token"] != Refresh)
        {
            return new StandInReply(400, new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Token has been expired or revoked." });
        }

        Exchanges++;
        Access = string.Create(CultureInfo.InvariantCulture, $"access-{Exchanges}");
        _expiresAt = now + lifetime;
        var answer = new JsonObject { ["access_token"] = Access, ["token_type"] = "bearer", ["expires_in"] = (int)lifetime.TotalSeconds };
        if (rotates)
        {
            Refresh = string.Create(CultureInfo.InvariantCulture, $"refresh-{Exchanges}");
            answer["refresh_token"] = Refresh;
        }

        return StandInReply.Ok(answer) with { IsWrite = true };
    }
}
