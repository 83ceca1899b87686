using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>What Flickr means by a refusal, most of which come with HTTP status 200.</summary>
internal static class FlickrRefusal
{
    public const string SignIn = "Sign in again as docs/channels/flickr.md says (step 3) and set Token and TokenSecret.";

    public static ChannelException From(PlatformAnswer answer) => StatusRefusal.From(answer, "Flickr", SignIn, SignIn);

    /// <param name="code">Flickr's number for it.</param>
    /// <param name="method">What was asked, as the small numbers mean something else for each.</param>
    public static ChannelException From(long code, string method) => code switch
    {
        1 or 2 when method.StartsWith("flickr.photos.comments.", StringComparison.Ordinal) => new ChannelException(ChannelFailure.CommentGone, Said("no longer has the photo or the comment", code)),
        1 or 2 when method.StartsWith("flickr.people.", StringComparison.Ordinal) => new ChannelException(ChannelFailure.NotFound, Said("knows no such account: check UserId", code)),
        9 => new ChannelException(ChannelFailure.Throttled, Said("says we comment too fast", code)),
        96 or 97 => new ChannelException(ChannelFailure.Credentials, Said("does not accept the signature: check ApiSecret and TokenSecret, and that this server's clock is right", code)),
        98 => new ChannelException(ChannelFailure.Credentials, Said($"does not accept the token. {SignIn}", code)),
        99 => new ChannelException(ChannelFailure.Permission, Said($"does not allow this: the token needs the permission delete. {SignIn}", code)),
        100 => new ChannelException(ChannelFailure.Credentials, Said("does not know ApiKey: look at flickr.com/services/apps", code)),
        105 or 106 => new ChannelException(ChannelFailure.ServerError, Said("is not available for the moment", code)),
        _ => new ChannelException(ChannelFailure.Rejected, Said("refused the request", code)),
    };

    private static string Said(string what, long code) => FormattableString.Invariant($"Flickr (code {code}) {what}");
}
