namespace ChannelWatch.Core.Mailing;

/// <summary>A stretch of a text that is not to be seen.</summary>
/// <param name="Start">UTF-16 place of its first character.</param>
/// <param name="Length">At least 1.</param>
/// <param name="Word">What stands for it, such as "[phone number]".</param>
public readonly record struct CoveredSpan(int Start, int Length, string Word)
{
    public int End => Start + Length;
}
