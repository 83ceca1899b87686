namespace ChannelWatch.Storage.Records;

/// <summary>The words of the event log for what happened.</summary>
internal static class EventKinds
{
    public const string CommentSeen = "comment-seen";
    public const string CommentEdited = "comment-edited";

    /// <summary>A comment that had vanished is on the platform again; its words are a new revision.</summary>
    public const string CommentReappeared = "comment-reappeared";
    public const string SchoolReplySeen = "school-reply-seen";
    public const string CommentGone = "comment-gone";
    public const string VisibilityChanged = "visibility-changed";
    public const string Acknowledged = "acknowledged";
    public const string Verdict = "verdict";
    /// <summary>The policy's decision after outside opinions; the local verdict stays beside it.</summary>
    public const string VerdictReconsidered = "verdict-reconsidered";

    public const string Decision = "decision";
    public const string AlarmRaised = "alarm-raised";
    public const string AlarmTaken = "alarm-taken";
    public const string EffectOwed = "effect-owed";
    public const string NoticePosted = "notice-posted";
    public const string ChannelChecked = "channel-checked";
    public const string EvidenceKept = "evidence-kept";
    public const string LinksRevoked = "links-revoked";

    /// <summary>The words of a revision or a decision were erased on purpose, with their salt.</summary>
    public const string Erased = "text-erased";

    public const string Machine = "machine";

    public static bool BindsWords(string kind) => kind is CommentSeen or CommentEdited or CommentReappeared or SchoolReplySeen;
}
