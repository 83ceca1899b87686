using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>What LinkedIn means by an answer that is no success.</summary>
internal static class LinkedInRefusal
{
    public const string SignIn = "Make a new token as docs/channels/linkedin.md says (step 5) and set it.";

    public const string Scopes = "r_organization_social, r_organization_social_feed, w_organization_social_feed and rw_organization_admin";

    public const string Role = "On the Page press Settings, Manage admins, and make the person who signed in a Super admin; then run: channelwatch check.";

    public static ChannelException From(PlatformAnswer answer) => (answer.Status, Code(answer)) switch
    {
        (426, _) or (400, "VERSION_MISSING" or "NONEXISTENT_VERSION") => new ChannelException(
            ChannelFailure.NotFound, $"LinkedIn has switched off the version of its API that Version names ({answer.Status}): set Version to one listed at learn.microsoft.com/linkedin/marketing/versioning, and run: channelwatch check."),
        (403, _) => new ChannelException(ChannelFailure.Permission, $"LinkedIn does not allow this (403). The application needs the product Community Management API and the token the scopes {Scopes}. {Role}"),
        (404, _) when answer.TryJson() is not null => new ChannelException(ChannelFailure.CommentGone, "LinkedIn no longer has it, or does not show it to us (404)."),
        (409, _) => new ChannelException(ChannelFailure.ServerError, "LinkedIn was changing the same thing at the same time (409).", answer.RetryAfter),
        (400, null) when answer.TryJson() is null => new ChannelException(ChannelFailure.NotTheApi, "LinkedIn's refusal (400) is not its API's: something stands in between."),
        _ => StatusRefusal.From(answer, "LinkedIn", SignIn, Role),
    };

    /// <summary>The refusal's own word ("ACCESS_DENIED"), or null; never free text.</summary>
    private static string? Code(PlatformAnswer answer) =>
        answer.TryJson() is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && code.GetRawText() is { Length: < 60 } word ? word.Trim('"') : null;
}
