using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Meta;

/// <summary>What Meta's platforms mean by an answer that is no success: their own code decides, as throttling and a dead token both come as 400.</summary>
internal static class MetaRefusal
{
    public static ChannelException From(PlatformAnswer answer, MetaWords words)
    {
        if (MetaError.Read(answer) is not { } error)
        {
            return StatusRefusal.From(answer, words.Platform, words.SignIn, words.Permission);
        }

        var said = FormattableString.Invariant($"{words.Platform}, code {error.Code}{(error.SubCode > 0 ? FormattableString.Invariant($"/{error.SubCode}") : "")}");
        return (error.Code, error.SubCode) switch
        {
            (190 or 102, var sub) => new ChannelException(ChannelFailure.Credentials, $"{SignedOut(sub)} ({said}). {(sub == 492 ? words.Permission : words.SignIn)}"),
            (4 or 17 or 32 or 613 or 80001 or 80002 or 80004 or 80006, _) => new ChannelException(ChannelFailure.Throttled, $"We have asked too often ({said}).", MetaUsage.WaitIn(answer) ?? answer.RetryAfter),
            (100, 33) or (803, _) => new ChannelException(ChannelFailure.CommentGone, $"It is no longer there, or not visible to us ({said})."),
            (3 or 10 or 1705 or (>= 200 and <= 299), _) => new ChannelException(ChannelFailure.Permission, $"A permission or role is missing ({said}). {words.Permission}"),
            (368, _) => new ChannelException(ChannelFailure.Permission, $"The platform has blocked this kind of action for the account for a while ({said}): look at the account's own notices on the platform; nothing is tried in the meantime."),
            (1 or 2 or 341, _) => new ChannelException(ChannelFailure.ServerError, $"A fault of the platform's own ({said}).", answer.RetryAfter),
            _ when error.Transient || answer.Status >= 500 => new ChannelException(ChannelFailure.ServerError, $"A fault of the platform's own ({said}).", answer.RetryAfter),
            _ when answer.Status == 429 => new ChannelException(ChannelFailure.Throttled, $"We have asked too often ({said}).", MetaUsage.WaitIn(answer) ?? answer.RetryAfter),
            (506, _) => new ChannelException(ChannelFailure.Rejected, $"The platform takes the words for a repetition ({said})."),
            _ => new ChannelException(ChannelFailure.Rejected, $"The platform refused the request ({said})."),
        };
    }

    private static string SignedOut(int sub) => sub switch
    {
        458 => "The application was removed from the account's list of allowed applications",
        459 => "The platform wants the person behind the token to sign in and pass a check first",
        460 => "The person behind the token has changed their password",
        463 => "The token has run out",
        464 => "The person behind the token has not confirmed their account",
        467 => "The token is no longer valid",
        492 => "The person behind the token no longer has a role on the page, which a new token will not mend",
        _ => "The token is not accepted",
    };
}
