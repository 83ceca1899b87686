namespace ChannelWatch.Core.Evidence;

/// <summary>A picture kept as evidence of a comment.</summary>
/// <param name="Sha256">Its name in the data folder, lower-case hex; what is kept under it can be nothing else.</param>
/// <param name="Type">Media type, as the picture's own first bytes say.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="AddedAt">When it was handed in.</param>
/// <param name="By">By whom.</param>
public sealed record EvidenceImage(string Sha256, string Type, long Bytes, DateTimeOffset AddedAt, Actor By);
