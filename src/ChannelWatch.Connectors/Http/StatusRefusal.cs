namespace ChannelWatch.Connectors.Http;

/// <summary>What an HTTP status means when the platform's own error code says nothing better.</summary>
internal static class StatusRefusal
{
    /// <param name="answer">The refusal.</param>
    /// <param name="platform">For the sentence: "YouTube".</param>
    /// <param name="signIn">What a technician does about a refused sign-in.</param>
    /// <param name="permission">What a technician does about a missing permission.</param>
    public static ChannelException From(PlatformAnswer answer, string platform, string signIn, string permission) => answer.Status switch
    {
        >= 300 and <= 399 => new ChannelException(ChannelFailure.NotTheApi, $"{platform} redirects ({answer.Status}); the token is never sent along: check the address."),
        401 => new ChannelException(ChannelFailure.Credentials, $"{platform} refused the sign-in (401). {signIn}"),
        403 => new ChannelException(ChannelFailure.Permission, $"{platform} does not allow this (403). {permission}"),
        404 or 410 => new ChannelException(ChannelFailure.NotFound, $"{platform} has nothing at that address ({answer.Status}): the account or the post is gone, or its name is wrong."),
        408 => new ChannelException(ChannelFailure.Unreachable, $"{platform} gave up waiting for our request (408).", answer.RetryAfter),
        429 => new ChannelException(ChannelFailure.Throttled, $"{platform} says we ask too often (429).", answer.RetryAfter),
        >= 500 => new ChannelException(ChannelFailure.ServerError, $"{platform} has a fault of its own ({answer.Status}).", answer.RetryAfter),
        _ => new ChannelException(ChannelFailure.Rejected, $"{platform} refused the request ({answer.Status})."),
    };
}
