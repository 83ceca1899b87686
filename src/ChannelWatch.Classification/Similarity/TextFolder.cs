using ChannelWatch.Classification.Text;
using ChannelWatch.Core.Similarity;

namespace ChannelWatch.Classification.Similarity;

/// <summary>Folds a text as the checks read it.</summary>
internal sealed class TextFolder : ITextFolder
{
    private readonly Folding _folding = new();

    public string Fold(string text)
    {
        var normalised = new NormalisedText(_folding);
        normalised.Read(text);
        return normalised.Folded.ToString();
    }
}
