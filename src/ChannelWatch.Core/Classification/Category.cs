namespace ChannelWatch.Core.Classification;

/// <summary>
/// What a check can see: the four violations of the schools' policies (R15–R18) and the flags of the label guide that tell a
/// person, and the policy, what kind it is. Written in JSON in lower case with underscores: <c>self_harm</c>.
/// </summary>
public enum Category
{
    /// <summary>Violation: insults, harassment, bullying, threats, hate, profanity aimed at someone, sexual content about people (R15, R19, R20).</summary>
    Abuse,

    /// <summary>Violation: bulk or deceptive content, scams, phishing, follow-for-follow (R16, R25).</summary>
    Spam,

    /// <summary>Violation: details that identify or locate a private person (R17, R24).</summary>
    Personal,

    /// <summary>Violation: advertises business or goods, or asks for donations for an outside cause (R18).</summary>
    Commercial,

    Hate,
    Threat,
    Sexual,
    Profanity,
    Phishing,
    Donation,
    NamedStaff,
    NamedChild,

    /// <summary>Accuses an identifiable pupil, parent or member of staff of wrongdoing (R22, R23).</summary>
    Allegation,

    /// <summary>A child or vulnerable adult may be at risk (R27).</summary>
    Safeguarding,
    SelfHarm,

    /// <summary>Disguised writing.</summary>
    Obfuscated,

    /// <summary>Repeats somebody's words in order to report them.</summary>
    Quoted,
    Reclaimed,
    Irony,

    /// <summary>Civil criticism of the school: a guard that keeps the comment from being hidden automatically (R28, promise 4).</summary>
    Criticism,
}
