using System.Text.Json.Serialization;

namespace ChannelWatch.Core.Outbox;

/// <summary>Something owed to the outside world. Holds identifiers only, never comment text; what is sent is made when it is sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "effect")]
[JsonDerivedType(typeof(SetVisibilityEffect), "visibility")]
[JsonDerivedType(typeof(ReplyEffect), "reply")]
[JsonDerivedType(typeof(BlockEffect), "block")]
[JsonDerivedType(typeof(MailEffect), "mail")]
public abstract record Effect;

/// <summary>Hide, show again or remove a comment on its platform, and read it back.</summary>
public sealed record SetVisibilityEffect(ChannelId Channel, CommentId Comment, PlatformVisibility Wanted) : Effect;

/// <summary>Post an answer in the school's name from a template the school switched on.</summary>
public sealed record ReplyEffect(ChannelId Channel, CommentId Comment, string PostId, string TemplateId) : Effect;

/// <summary>Keep the author of a comment from writing to the channel; only ever on a person's decision.</summary>
public sealed record BlockEffect(ChannelId Channel, CommentId Comment, string AuthorId) : Effect;

/// <summary>One mail to one person.</summary>
/// <param name="School">Whose.</param>
/// <param name="To">The person's address; must be a person of the school when it is sent.</param>
/// <param name="Kind">What mail.</param>
/// <param name="Cases">The cases it is about, newest first; for a queue mail those open at the time of sending are shown.</param>
/// <param name="Date">For a digest: the day it reports.</param>
/// <param name="Note">For an alert: the sentence about what is wrong and what to do. No personal data.</param>
/// <param name="Channel">For an alert about a channel.</param>
/// <param name="Round">For repeated mails: 0 is the first.</param>
/// <param name="Steps">For an alert: what to do, numbered steps. No personal data.</param>
public sealed record MailEffect(
    SchoolId School,
    string To,
    MailKind Kind,
    IReadOnlyList<CaseId> Cases,
    DateOnly? Date = null,
    string? Note = null,
    ChannelId? Channel = null,
    int Round = 0,
    IReadOnlyList<string>? Steps = null) : Effect;
