using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>What YouTube means by an answer that is no success: the reason in the body decides.</summary>
internal sealed class YouTubeRefusal(TimeProvider clock)
{
    public const string SignIn = "Sign in again as docs/channels/youtube.md says (step 6) and set RefreshToken.";

    private const string Permission = "Sign in again as the owner of the channel, with the scope youtube.force-ssl.";

    /// <summary>Google's day begins at midnight in California.</summary>
    private static readonly TimeZoneInfo California = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    public ChannelException From(PlatformAnswer answer)
    {
        var reason = Reason(answer);
        return reason switch
        {
            "quotaExceeded" or "dailyLimitExceeded" => new ChannelException(ChannelFailure.Throttled, $"The Google project's units for the day are used up ({reason}).", UntilMidnight()),
            "rateLimitExceeded" or "userRateLimitExceeded" => new ChannelException(ChannelFailure.Throttled, $"YouTube says we ask too often ({reason}).", answer.RetryAfter),
            "authError" or "unauthorized" => new ChannelException(ChannelFailure.Credentials, $"YouTube does not accept the sign-in ({reason}). {SignIn}"),
            "forbidden" or "ineligibleAccount" or "authenticatedUserNotChannel" or "insufficientPermissions" => new ChannelException(ChannelFailure.Permission, $"The signed-in account may not do this ({reason}). {Permission}"),
            "authenticatedUserAccountSuspended" or "channelSuspended" or "channelClosed" => new ChannelException(ChannelFailure.Permission, $"YouTube has suspended or closed the account ({reason}): look at YouTube Studio."),
            "accessNotConfigured" => new ChannelException(ChannelFailure.Permission, "The YouTube Data API v3 is not switched on in the Google project: APIs & Services, Library, YouTube Data API v3, Enable."),
            "commentNotFound" or "parentCommentNotFound" or "commentThreadNotFound" or "processingFailure" => new ChannelException(ChannelFailure.CommentGone, $"YouTube no longer has the comment ({reason})."),
            "channelNotFound" => new ChannelException(ChannelFailure.NotFound, "YouTube knows no such channel: check ChannelId."),
            "commentsDisabled" or "operationNotSupported" or "banWithoutReject" or "invalidPageToken" => new ChannelException(ChannelFailure.Rejected, $"YouTube refused the request ({reason})."),
            _ => StatusRefusal.From(answer, "YouTube", SignIn, Permission),
        };
    }

    /// <summary>The refusal's own word, or null when the answer is not YouTube's JSON; never free text.</summary>
    private static string? Reason(PlatformAnswer answer) =>
        answer.TryJson() is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("errors", out var errors) && errors is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0
        && list[0].ValueKind == JsonValueKind.Object && list[0].TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String && reason.GetRawText() is { Length: < 60 } word
            ? word.Trim('"')
            : null;

    private TimeSpan UntilMidnight()
    {
        var now = clock.GetUtcNow();
        var midnight = TimeZoneInfo.ConvertTime(now, California).Date.AddDays(1);
        return TimeZoneInfo.ConvertTimeToUtc(midnight, California) - now.UtcDateTime;
    }
}
