namespace ChannelWatch.Core.Judging;

/// <summary>An unusual rush of comments on one post.</summary>
/// <param name="Comments">How many in the policy's window, counted to <see cref="ContextRules.MostCounted"/>.</param>
/// <param name="NewAuthors">By how many authors not seen on the channel before it.</param>
/// <param name="Doubtful">How many of them were put before a person, hidden or removed.</param>
public sealed record Burst(int Comments, int NewAuthors, int Doubtful)
{
    /// <summary>"12 comments", "at least 200 comments".</summary>
    public string CommentsInWords => FormattableString.Invariant($"{(Comments < ContextRules.MostCounted ? "" : "at least ")}{Comments} comments");
}
