using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>What Tumblr means by an answer that is no success.</summary>
internal static class TumblrRefusal
{
    public const string SignIn = "Sign in again as docs/channels/tumblr.md says (step 3) and set RefreshToken.";

    public const string Permission = "Sign in as an admin of the blog, with the scopes basic, write and offline_access.";

    public static ChannelException From(PlatformAnswer answer) => answer.Status switch
    {
        404 when answer.TryJson() is not null => new ChannelException(ChannelFailure.CommentGone, "Tumblr no longer has it (404)."),
        400 when answer.TryJson() is null => new ChannelException(ChannelFailure.NotTheApi, "Tumblr's refusal (400) is not its API's: something stands in between."),
        _ => StatusRefusal.From(answer, "Tumblr", SignIn, Permission),
    };
}
