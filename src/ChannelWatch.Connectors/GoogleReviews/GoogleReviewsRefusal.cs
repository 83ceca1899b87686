using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.GoogleReviews;

/// <summary>What Google means by an answer that is no success.</summary>
internal static class GoogleReviewsRefusal
{
    public const string SignIn = "Sign in again as docs/channels/google-reviews.md says (step 5) and set RefreshToken.";

    public const string NoQuota =
        "If this never ends, Google has not yet approved the project: see APIs & Services, Google My Business API, Quotas (0 requests a minute), and apply at support.google.com/business/contact/api_default.";

    private const string Permission = "Sign in as an owner or manager of the profile (business.google.com, the profile, People and access), with the scope business.manage.";

    public static ChannelException From(PlatformAnswer answer) => Word(answer) switch
    {
        "SERVICE_DISABLED" => new ChannelException(ChannelFailure.Permission, "The Google My Business API is not switched on in the Google project: APIs & Services, Library, Google My Business API, Enable."),
        "RESOURCE_EXHAUSTED" => new ChannelException(ChannelFailure.Throttled, $"Google says we ask too often (RESOURCE_EXHAUSTED). {NoQuota}", answer.RetryAfter),
        "NOT_FOUND" => new ChannelException(ChannelFailure.CommentGone, "Google has no such review, or not at that place (NOT_FOUND)."),
        "ACCESS_TOKEN_SCOPE_INSUFFICIENT" => new ChannelException(ChannelFailure.Permission, "The sign-in lacks the scope https://www.googleapis.com/auth/business.manage. " + SignIn),
        _ => StatusRefusal.From(answer, "Google", SignIn, Permission),
    };

    /// <summary>The reason where Google gives one, else the status in words; null when the answer is not Google's JSON; never free text.</summary>
    private static string? Word(PlatformAnswer answer)
    {
        if (answer.TryJson() is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("error", out var error) || error.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var reasons = error.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array ? details.EnumerateArray().Select(detail => TextOf(detail, "reason")) : [];
        return reasons.FirstOrDefault(reason => reason is "SERVICE_DISABLED" or "ACCESS_TOKEN_SCOPE_INSUFFICIENT") ?? TextOf(error, "status");
    }

    private static string? TextOf(JsonElement row, string field) => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
