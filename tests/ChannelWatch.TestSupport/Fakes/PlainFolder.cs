using ChannelWatch.Core.Similarity;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>Folds to lower case and knows no disguise.</summary>
public sealed class PlainFolder : ITextFolder
{
    public string Fold(string text) => text.ToLowerInvariant();
}
