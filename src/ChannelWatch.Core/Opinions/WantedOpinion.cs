namespace ChannelWatch.Core.Opinions;

/// <summary>A case about which an outside opinion is wanted.</summary>
/// <param name="Case">With the local verdict on its newest revision.</param>
/// <param name="ParentText">Newest text of the comment it answers, if on record.</param>
/// <param name="WantedAt">Since when.</param>
/// <param name="Attempts">Tries begun, this one included.</param>
public sealed record WantedOpinion(Case Case, string? ParentText, DateTimeOffset WantedAt, int Attempts);
