using ChannelWatch.Classification.Text;
using ChannelWatch.Core.Similarity;

namespace ChannelWatch.Classification.Similarity;

/// <summary>Folds a text as the checks read it.</summary>
internal sealed class TextFolder : ITextFolder
{
    public string Fold(string text) => NormalisedText.Of(text).Folded;
}
