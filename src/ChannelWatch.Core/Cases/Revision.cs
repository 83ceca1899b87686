using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Cases;

/// <summary>One text of a comment; an edit makes a new one, judged afresh (DESIGN 1).</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The words as read; empty once erased.</param>
/// <param name="SeenAt">When ChannelWatch read it.</param>
/// <param name="RawJson">What the platform sent, verbatim.</param>
/// <param name="Verdict">After outside opinions where there were any. Null until judged, and for the school's own comments.</param>
public sealed record Revision(int Number, string Text, DateTimeOffset SeenAt, string RawJson, Verdict? Verdict)
{
    /// <summary>Pictures, videos and the like it carried.</summary>
    public IReadOnlyList<CommentAttachment> Attachments { get; init; } = [];
}
