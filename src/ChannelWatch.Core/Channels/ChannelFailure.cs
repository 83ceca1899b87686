namespace ChannelWatch.Core.Channels;

/// <summary>Why a platform could not be read or acted on.</summary>
public enum ChannelFailure
{
    /// <summary>No connection, a time-out, a torn answer: try again later.</summary>
    Unreachable,

    /// <summary>429 or the platform's own words for "too many": wait.</summary>
    Throttled,

    /// <summary>5xx, a maintenance page: try again later.</summary>
    ServerError,

    /// <summary>HTML for JSON, missing fields, an answer too large: the address is wrong or something stands in between.</summary>
    NotTheApi,

    /// <summary>Signed out: wrong, expired or revoked credentials.</summary>
    Credentials,

    /// <summary>Signed in, but the account may not do this.</summary>
    Permission,

    /// <summary>The API or the account is not there (REST switched off, page closed).</summary>
    NotFound,

    /// <summary>The platform cannot do what was asked.</summary>
    Unsupported,

    /// <summary>The comment acted on no longer exists.</summary>
    CommentGone,

    /// <summary>The platform understood and refused this one request.</summary>
    Rejected,
}
