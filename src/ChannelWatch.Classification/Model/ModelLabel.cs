namespace ChannelWatch.Classification.Model;

/// <summary>
/// What the model answers, as indexes into its output: the first twenty are <see cref="Core.Classification.Category"/> with the same
/// numbers, so that neither side needs a translation table.
/// </summary>
internal enum ModelLabel
{
    Abuse,
    Spam,
    Personal,
    Commercial,
    Hate,
    Threat,
    Sexual,
    Profanity,
    Phishing,
    Donation,
    NamedStaff,
    NamedChild,
    Allegation,
    Safeguarding,
    SelfHarm,
    Obfuscated,
    Quoted,
    Reclaimed,
    Irony,
    Criticism,
    Publish,
    Queue,
    Hide,
    Escalate,
    Query,
    Complaint,
    Comment,

    /// <summary>How much the text is like what public data call abuse. Ranks, decides nothing.</summary>
    PublicAbuse,

    /// <summary>How much the text is like what public data call spam. Ranks, decides nothing.</summary>
    PublicSpam,
}
