using System.Globalization;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>What a Mastodon server means by an answer that is no success.</summary>
internal sealed class MastodonRefusal(TimeProvider clock)
{
    public const string SignIn = "In the account's preferences, Development, open the application, regenerate the access token and set AccessToken.";

    public const string Scopes = "read:accounts, read:notifications, read:statuses, write:statuses and write:blocks";

    public ChannelException From(PlatformAnswer answer) => answer.Status switch
    {
        429 => new ChannelException(ChannelFailure.Throttled, "The Mastodon server says we ask too often (429).", Reset(answer) ?? answer.RetryAfter),
        404 when answer.TryJson() is not null => new ChannelException(ChannelFailure.CommentGone, "The Mastodon server no longer has the post (404)."),
        _ => StatusRefusal.From(answer, "Mastodon", SignIn, $"The application needs the scopes {Scopes}: tick them in the account's preferences, Development, and regenerate the token."),
    };

    /// <summary>Mastodon writes the end of the window as a date where others write seconds.</summary>
    private TimeSpan? Reset(PlatformAnswer answer)
    {
        if (!DateTimeOffset.TryParse(answer.Header("X-RateLimit-Reset"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
        {
            return null;
        }

        var wait = end - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > RetryAfter.Longest ? RetryAfter.Longest : wait;
    }
}
