namespace ChannelWatch.Core.Opinions;

/// <summary>What became of taking from rations.</summary>
/// <param name="Exhausted">The period that had none left; null when one was taken of each.</param>
/// <param name="Used">How many of each, in the order asked, are used now.</param>
public sealed record RationResult(string? Exhausted, IReadOnlyList<int> Used);
