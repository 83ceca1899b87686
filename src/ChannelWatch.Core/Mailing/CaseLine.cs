namespace ChannelWatch.Core.Mailing;

/// <summary>One case as a mail shows it.</summary>
/// <param name="Id">Number of the case.</param>
/// <param name="Channel">The channel's name.</param>
/// <param name="Author">Display name, masked to initials where the policy says; safe to show.</param>
/// <param name="Excerpt">At most about 300 characters of the text with personal details masked.</param>
/// <param name="Reasons">Why it is here, plain sentences.</param>
/// <param name="PostedAt">When it was written.</param>
/// <param name="DueAt">When an answer falls overdue.</param>
/// <param name="Link">The person's own link to the case.</param>
public sealed record CaseLine(
    CaseId Id,
    string Channel,
    string Author,
    string Excerpt,
    IReadOnlyList<string> Reasons,
    DateTimeOffset PostedAt,
    DateTimeOffset? DueAt,
    Uri Link);
