using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>What Reddit means by an answer that is no success, and by one that says 200 and holds errors.</summary>
internal static partial class RedditRefusal
{
    public const string SignIn = "Make a new refresh token as docs/channels/reddit.md says (step 4) and set RefreshToken.";

    public const string Scopes = "identity, read, history, submit, modposts and modcontributors";

    public const string Moderator = "On Reddit, as the community's owner: Mod tools, Mods and members, invite the account with \"Manage posts and comments\" and \"Manage users\", and accept as that account.";

    public static ChannelException From(PlatformAnswer answer) => answer.Status switch
    {
        403 when answer.Header("WWW-Authenticate")?.Contains("insufficient_scope", StringComparison.Ordinal) == true =>
            new ChannelException(ChannelFailure.Permission, $"The sign-in lacks a scope: it needs {Scopes}. {SignIn}"),
        _ => StatusRefusal.From(answer, "Reddit", SignIn, $"The account does not moderate the community, or lacks a permission there. {Moderator}"),
    };

    /// <summary>Reddit answers 200 to a form it refuses, with a list of errors: name, words, field.</summary>
    public static JsonElement Checked(JsonElement body)
    {
        var json = Parts.Inner(Parts.Object(body), "json") ?? throw Wire.Odd("json", "an object");
        if (!json.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array || errors.GetArrayLength() == 0)
        {
            return json;
        }

        var parts = errors[0].ValueKind == JsonValueKind.Array ? errors[0].EnumerateArray().Where(part => part.ValueKind == JsonValueKind.String).Select(Wire.Letters).ToList() : [];
        throw Named(parts.FirstOrDefault() ?? "", parts.ElementAtOrDefault(1) ?? "");
    }

    private static ChannelException Named(string name, string words) => name switch
    {
        "RATELIMIT" => new ChannelException(ChannelFailure.Throttled, "Reddit says we write too often (RATELIMIT).", Wait(words)),
        "USER_REQUIRED" => new ChannelException(ChannelFailure.Credentials, $"Reddit no longer takes the sign-in. {SignIn}"),
        "DELETED_COMMENT" or "DELETED_LINK" => new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists."),
        "THREAD_LOCKED" or "SOMETHING_IS_BROKEN" or "TOO_OLD" => new ChannelException(ChannelFailure.Rejected, "Reddit takes no answers there: the thread is locked or too old."),
        "USER_DOESNT_EXIST" => new ChannelException(ChannelFailure.Rejected, "The writer's account no longer exists."),
        "TOO_LONG" => new ChannelException(ChannelFailure.Rejected, "The answer is too long for Reddit (10,000 letters)."),
        _ => new ChannelException(ChannelFailure.Rejected, "Reddit refused the request."),
    };

    /// <summary>"Take a break for 3 minutes before trying again."</summary>
    private static TimeSpan? Wait(string words) =>
        Waits().Match(words) is { Success: true } match && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1440
            ? match.Groups[2].Value.ToLowerInvariant() switch { "minute" => TimeSpan.FromMinutes(number), "second" => TimeSpan.FromSeconds(number), _ => TimeSpan.FromSeconds(1) }
            : null;

    [GeneratedRegex("([0-9]+) (millisecond|second|minute)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Waits();
}
