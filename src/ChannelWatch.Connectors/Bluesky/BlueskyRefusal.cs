using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>What Bluesky means by an answer that is no success: the name in the body decides, as most of them come with status 400.</summary>
internal sealed class BlueskyRefusal(TimeProvider clock)
{
    public const string SignIn = "On Bluesky, signed in as the school's account: Settings, Privacy and security, App passwords, \"Add App Password\"; set it as AppPassword.";

    /// <summary>Another write came between reading a record and writing it.</summary>
    public const string Overtaken = "InvalidSwap";

    public ChannelException From(PlatformAnswer answer) => NameOf(answer) switch
    {
        "RateLimitExceeded" => Throttled(answer),
        _ when answer.Status == 429 => Throttled(answer),
        "ExpiredToken" or "InvalidToken" or "AuthMissing" => new ChannelException(ChannelFailure.Credentials, $"Bluesky no longer takes the sign-in: the app password was removed or the session ended. {SignIn}"),
        "AuthFactorTokenRequired" => new ChannelException(ChannelFailure.Credentials, $"Bluesky asks for a code by mail, so AppPassword is the account's own password. {SignIn}"),
        "AccountTakedown" or "AccountDeactivated" or "AccountSuspended" => new ChannelException(ChannelFailure.Permission, "Bluesky has closed or suspended the account, or it was deactivated: sign in to bsky.app, where it says why and how to appeal."),
        "NotFound" or "RecordNotFound" => new ChannelException(ChannelFailure.CommentGone, "Bluesky no longer has the post."),
        "BadQueryString" => new ChannelException(ChannelFailure.Rejected, "Bluesky does not understand what is to be searched for: correct Search."),
        _ => StatusRefusal.From(answer, "Bluesky", SignIn, $"The app password may be limited. {SignIn}"),
    };

    /// <summary>The sign-in ran out: said with status 400, where others answer 401.</summary>
    public static bool IsSignedOut(PlatformAnswer answer) => answer.Status == 401 || NameOf(answer) is "ExpiredToken";

    public static string? NameOf(PlatformAnswer answer) =>
        !answer.IsSuccess && answer.TryJson() is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var name) && name.ValueKind == JsonValueKind.String ? Wire.Letters(name) : null;

    private ChannelException Throttled(PlatformAnswer answer) => new(ChannelFailure.Throttled, "Bluesky says we ask too often (429).", answer.RetryAfter ?? Reset(answer));

    /// <summary>The end of the window in seconds since 1970.</summary>
    private TimeSpan? Reset(PlatformAnswer answer)
    {
        if (!long.TryParse(answer.Header("RateLimit-Reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 100_000_000_000)
        {
            return null;
        }

        var wait = DateTimeOffset.FromUnixTimeSeconds(seconds) - clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > RetryAfter.Longest ? RetryAfter.Longest : wait;
    }
}
