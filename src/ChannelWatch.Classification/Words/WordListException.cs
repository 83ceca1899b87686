namespace ChannelWatch.Classification.Words;

/// <summary>A word list cannot be read; the message names file and line.</summary>
public sealed class WordListException(string file, int line, string problem)
    : Exception(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{file} line {line}: {problem}"))
{
    public string File { get; } = file;

    public int Line { get; } = line;
}
