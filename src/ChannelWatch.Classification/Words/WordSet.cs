using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Words;

/// <summary>A named set of words.</summary>
internal readonly struct WordSet(ulong[] bits)
{
    public bool Has(Token token) => (bits[token.Word >> 6] & (1UL << (token.Word & 63))) != 0;
}
