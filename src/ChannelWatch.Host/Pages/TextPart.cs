namespace ChannelWatch.Host.Pages;

/// <summary>A stretch of a comment as the page shows it.</summary>
/// <param name="Text">The words, or what stands for them while personal details are covered.</param>
/// <param name="Findings">Numbers of the findings that point here; empty for plain text.</param>
/// <param name="Covered">Whether the words are replaced.</param>
public sealed record TextPart(string Text, IReadOnlyList<int> Findings, bool Covered);
