using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>
/// Signs in with the app password and keeps the session going with its refresh token, which each renewal replaces: signing in anew is
/// rationed to 300 times a day, so the password is used only when there is no session to renew.
/// </summary>
internal sealed class BlueskySession(PlatformClient client, BlueskyOptions options, TimeProvider clock)
{
    private readonly BlueskyRefusal _refusal = new(clock);

    public static PlatformToken Configured(BlueskyOptions options) => new("", null, null, null, RenewingToken.Fingerprint($"{options.Service}\n{options.Handle}\n{options.AppPassword}"));

    public async Task<PlatformToken> RenewAsync(PlatformToken token, CancellationToken cancellationToken)
    {
        if (token.Refresh is { } refresh)
        {
            try
            {
                return Read(await SendAsync("refreshSession", refresh, null, cancellationToken));
            }
            catch (ChannelException ended) when (ended.Failure == ChannelFailure.Credentials)
            {
                // The refresh token lasts 90 days, or was used up in a crash; the password still counts.
            }
        }

        return Read(await SendAsync("createSession", null, PlatformApi.JsonContent(new { identifier = options.Handle, password = options.AppPassword }), cancellationToken));
    }

    private async Task<JsonElement> SendAsync(string procedure, string? bearer, HttpContent? content, CancellationToken cancellationToken)
    {
        var api = new PlatformApi(client, options.Service)
        {
            Refusal = _refusal.From,
            SignIn = _ => new ValueTask<AuthenticationHeaderValue?>(bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer)),
        };
        var answer = await api.SendAsync(HttpMethod.Post, $"xrpc/com.atproto.server.{procedure}", content, cancellationToken);
        return answer.IsSuccess ? Parts.Object(answer.Json()) : throw _refusal.From(answer);
    }

    private static PlatformToken Read(JsonElement session)
    {
        var access = Wire.Text(session, "accessJwt");
        return new PlatformToken(access, Wire.Text(session, "refreshJwt"), EndOf(access), null, "");
    }

    /// <summary>When the access token says that it ends; null when it is not one of the readable kind, and then its refusal tells.</summary>
    private static DateTimeOffset? EndOf(string token)
    {
        try
        {
            using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.') is [_, var middle, _] ? middle : ""));
            return claims.RootElement.ValueKind == JsonValueKind.Object ? Parts.OptionalTime(claims.RootElement, "exp") : null;
        }
        catch (Exception unreadable) when (unreadable is FormatException or JsonException or ChannelException)
        {
            return null;
        }
    }
}
