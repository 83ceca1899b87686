using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>What WordPress, or something in front of it, means by an answer that is not a success.</summary>
internal static class WordPressRefusal
{
    public static void ThrowIfRefused(this PlatformAnswer answer)
    {
        if (!answer.IsSuccess)
        {
            throw From(answer);
        }
    }

    /// <summary>The refusal's own word ("rest_no_route"), or null when the answer is not WordPress's JSON; never free text.</summary>
    public static string? Code(this PlatformAnswer answer)
    {
        if (answer.TryJson() is not { ValueKind: JsonValueKind.Object } body || !body.TryGetProperty("code", out var code) || code.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var word = code.GetRawText().Trim('"');
        return word.Length is > 0 and <= 60 && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? word : null;
    }

    public static ChannelException From(PlatformAnswer answer)
    {
        var code = answer.Code();
        return answer.Status switch
        {
            >= 300 and <= 399 => Redirected(answer),
            401 => new ChannelException(ChannelFailure.Credentials, SignIn(code)),
            403 => Forbidden(code),
            404 or 410 => Missing(code),
            408 => new ChannelException(ChannelFailure.Unreachable, "The site gave up waiting for our request (408).", answer.RetryAfter),
            429 => new ChannelException(ChannelFailure.Throttled, "The site says we ask too often (429).", answer.RetryAfter),
            >= 500 => new ChannelException(ChannelFailure.ServerError, $"The site has a fault of its own or is under maintenance ({answer.Status}{In(code)}).", answer.RetryAfter),
            _ => new ChannelException(ChannelFailure.Rejected, $"The site refused the request ({answer.Status}{In(code)})."),
        };
    }

    private static string In(string? code) => code is null ? "" : $", {code}";

    private static ChannelException Redirected(PlatformAnswer answer)
    {
        var target = Uri.TryCreate(answer.Header("Location"), UriKind.Absolute, out var address) ? address.GetLeftPart(UriPartial.Authority) : "another path of the site";
        return new ChannelException(
            ChannelFailure.NotTheApi,
            $"The site redirects to {target} ({answer.Status}); the password is never sent along. Set Url to the address the site really has, e.g. {target}.");
    }

    private static string SignIn(string? code) => code switch
    {
        "incorrect_password" => "The Application Password is wrong or was revoked: make a new one on the account's profile page and set ApplicationPassword.",
        "invalid_username" or "invalid_email" => "The site knows no such user: set User to the account's user name.",
        "application_passwords_disabled" or "application_passwords_disabled_for_user" =>
            "Application Passwords are off: the site needs https (or WP_ENVIRONMENT_TYPE=local in a test), and no security plugin may switch them off.",
        null => "Something in front of the site asks for a sign-in of its own (401 without WordPress's answer): let this server through to /wp-json/.",
        _ => $"The site treats us as a visitor (401, {code}): the user or Application Password is wrong or revoked, or the web server strips the Authorization header (Apache: add `CGIPassAuth on` to .htaccess).",
    };

    private static ChannelException Forbidden(string? code) => code switch
    {
        "rest_comment_closed" or "rest_comment_trash_post" or "rest_comment_draft_post" => new ChannelException(ChannelFailure.Rejected, $"Comments under that post are closed (403, {code})."),
        null => new ChannelException(ChannelFailure.Permission, "A firewall or security plugin in front of the site refused us (403 without WordPress's answer): let this server through to /wp-json/."),
        _ => new ChannelException(ChannelFailure.Permission, $"The account may not do this (403, {code}): give it the Editor role."),
    };

    private static ChannelException Missing(string? code) => code switch
    {
        "rest_comment_invalid_id" or "rest_already_trashed" => new ChannelException(ChannelFailure.CommentGone, $"The site no longer has that comment ({code})."),
        "rest_no_route" => new ChannelException(ChannelFailure.NotFound, "The site's REST interface for comments is switched off (rest_no_route): a plugin disables it; allow /wp/v2/comments."),
        null => new ChannelException(ChannelFailure.NotFound, "There is no WordPress REST interface at that address (404): check Url, and that /wp-json/ is not blocked."),
        _ => new ChannelException(ChannelFailure.Rejected, $"The site refused the request (404, {code})."),
    };
}
