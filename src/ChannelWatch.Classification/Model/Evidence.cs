namespace ChannelWatch.Classification.Model;

/// <summary>How much a piece of the original text (UTF-16) speaks for a label.</summary>
internal readonly record struct Evidence(int Start, int Length, float Weight)
{
    public int End => Start + Length;
}
