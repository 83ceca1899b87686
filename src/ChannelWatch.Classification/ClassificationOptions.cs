namespace ChannelWatch.Classification;

/// <summary>Where the classifier finds what the operator may change.</summary>
public sealed class ClassificationOptions
{
    /// <summary>Directory of the word lists (*.txt).</summary>
    public string WordsDirectory { get; set; } = Path.Combine(AppContext.BaseDirectory, "config", "words");
}
