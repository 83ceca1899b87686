using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChannelWatch.Connectors.Http;

/// <summary>Exchanges a refresh token for a new access token at a platform's OAuth 2.0 token address (RFC 6749, section 6).</summary>
internal sealed class OAuthRefresh(PlatformClient client, Uri address, OAuthApplication application, TimeProvider clock)
{
    public async Task<PlatformToken> RenewAsync(PlatformToken token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(Fields(token)) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ChannelWatch", "1.0"));
        if (application.Basic)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{application.ClientId}:{application.ClientSecret}")));
        }

        var answer = await client.SendAsync(request, cancellationToken);
        return answer.IsSuccess ? Read(answer.Json()) : throw Refusal(answer);
    }

    private Dictionary<string, string> Fields(PlatformToken token)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["refresh_token"] = token.Refresh ?? throw new ChannelException(ChannelFailure.Credentials, $"{application.Platform}'s sign-in has run out and there is no refresh token to renew it with. {application.SignInAgain}"),
            ["client_id"] = application.ClientId,
        };
        if (!application.Basic && application.ClientSecret.Length > 0)
        {
            fields["client_secret"] = application.ClientSecret;
        }

        return fields;
    }

    private PlatformToken Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw new ChannelException(ChannelFailure.NotTheApi, $"{application.Platform}'s answer to the renewal is not an object.");
        }

        return new PlatformToken(Wire.Text(body, "access_token"), Wire.OptionalText(body, "refresh_token"), After(body, "expires_in"), After(body, "refresh_token_expires_in"), "");
    }

    private DateTimeOffset? After(JsonElement body, string field) =>
        body.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var seconds) && seconds is > 0 and < 1_000_000_000
            ? clock.GetUtcNow() + TimeSpan.FromSeconds(seconds)
            : null;

    private ChannelException Refusal(PlatformAnswer answer)
    {
        var word = answer.TryJson() is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.String ? error.GetString() : null;
        return word switch
        {
            "invalid_grant" => new ChannelException(ChannelFailure.Credentials, $"{application.Platform} no longer takes the refresh token (invalid_grant): it was revoked, replaced or ran out. {application.SignInAgain}"),
            "invalid_client" or "unauthorized_client" => new ChannelException(ChannelFailure.Credentials, $"{application.Platform} does not know the application ({word}): check ClientId and ClientSecret."),
            _ when answer.Status == 400 => new ChannelException(ChannelFailure.Credentials, $"{application.Platform} refused to renew the sign-in (400). {application.SignInAgain}"),
            _ => StatusRefusal.From(answer, application.Platform, "Check ClientId and ClientSecret.", "Check that the application is allowed to renew tokens."),
        };
    }
}
