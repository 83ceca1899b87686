namespace ChannelWatch.Core.Similarity;

/// <summary>Undoes disguise in a text, so that two spellings of the same words can be told to be the same.</summary>
public interface ITextFolder
{
    /// <summary>The words in plain lower-case letters; linear in the length of the text, whatever it holds.</summary>
    string Fold(string text);
}
