using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Meta;

/// <summary>A token of 60 days that Instagram and Threads exchange for another 60 days, once it is a day old and while it still works.</summary>
internal sealed class LongLivedToken(PlatformClient client, Uri root, MetaWords words, string grantType, TimeProvider clock)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    /// <summary>The configured token, renewed from then on.</summary>
    public RenewingToken Renewing(ITokenStore store, ChannelId channel, string configured) =>
        new(store, channel, new PlatformToken(configured, null, null, null, RenewingToken.Fingerprint(configured)), clock) { Renew = RenewAsync, RenewBefore = RenewBefore, RenewUnknown = true };

    private async Task<PlatformToken> RenewAsync(PlatformToken token, CancellationToken cancellationToken)
    {
        // The one call whose token the platform wants in the query.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(root, QueryText.With("/refresh_access_token", ("grant_type", grantType), ("access_token", token.Access))));
        var answer = await client.SendAsync(request, cancellationToken);
        var body = answer.IsSuccess ? Parts.Object(answer.Json()) : throw MetaRefusal.From(answer, words);
        DateTimeOffset? end = body.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt64(out var lifetime) && lifetime is > 0 and < 1_000_000_000
            ? clock.GetUtcNow() + TimeSpan.FromSeconds(lifetime)
            : null;
        return new PlatformToken(Wire.Text(body, "access_token"), null, end, null, "");
    }
}
