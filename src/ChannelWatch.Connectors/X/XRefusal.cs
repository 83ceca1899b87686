using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>What X means by an answer that is no success.</summary>
internal sealed class XRefusal(TimeProvider clock)
{
    public const string SignIn = "Sign in again as docs/channels/x.md says (step 5) and set RefreshToken.";

    private const string Permission = "The application needs the scopes tweet.read, users.read, tweet.moderate.write, tweet.write and offline.access, and the account must not be locked; X gives one answer for many causes.";

    public ChannelException From(PlatformAnswer answer) => answer.Status switch
    {
        402 => new ChannelException(ChannelFailure.Permission, "The application's prepaid credits at X are used up (402): buy credits at console.x.com, Billing, or raise the spending cap."),
        429 => new ChannelException(ChannelFailure.Throttled, "X says we ask too often, or the spending cap is reached (429).", Reset(answer) ?? answer.RetryAfter),
        404 => new ChannelException(ChannelFailure.CommentGone, "X no longer has the post (404)."),
        400 when answer.TryJson() is null => new ChannelException(ChannelFailure.NotTheApi, "X's refusal (400) is not its API's: something stands in between."),
        _ => StatusRefusal.From(answer, "X", SignIn, Permission),
    };

    /// <summary>Whether an error listed beside an answer says that the post is gone.</summary>
    public static bool SaysGone(JsonElement error) => Wire.OptionalText(error, "type")?.EndsWith("/resource-not-found", StringComparison.Ordinal) == true;

    private TimeSpan? Reset(PlatformAnswer answer)
    {
        if (!long.TryParse(answer.Header("x-rate-limit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 100_000_000_000)
        {
            return null;
        }

        var wait = DateTimeOffset.FromUnixTimeSeconds(seconds) - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > RetryAfter.Longest ? RetryAfter.Longest : wait;
    }
}
