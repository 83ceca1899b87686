using System.Text;

namespace ChannelWatch.Classification.Text;

/// <summary>
/// A text as a reader takes it, folded to plain lower-case letters, with the way back to the UTF-16 offsets of the original:
/// checks look at <see cref="Folded"/>, findings point into <see cref="Original"/>. Linear in the length of the text.
/// </summary>
internal sealed class NormalisedText
{
    /// <summary>What is read of one comment; no platform allows a longer one, and hostile input must not cost more.</summary>
    public const int MostRead = 100_000;

    private readonly int[] _starts;
    private readonly int[] _ends;

    private NormalisedText(string original, string folded, int[] starts, int[] ends)
    {
        Original = original;
        Folded = folded;
        _starts = starts;
        _ends = ends;
    }

    public string Original { get; }

    /// <summary>Same words, folded: never longer than three characters for each of the original's.</summary>
    public string Folded { get; }

    public static NormalisedText Of(string original)
    {
        var folded = new StringBuilder(original.Length + 8);
        var starts = new List<int>(original.Length + 8);
        var ends = new List<int>(original.Length + 8);
        var read = Math.Min(original.Length, MostRead);
        for (var index = 0; index < read;)
        {
            var first = original[index];
            if (first is > '\0' and < '\u0080')
            {
                Append(first is '\n' or '\r' ? '\n' : char.IsWhiteSpace(first) ? ' ' : first == '`' ? '\'' : char.ToLowerInvariant(first), index, index + 1);
                index++;
                continue;
            }

            // A lone surrogate becomes the replacement character, one unit long.
            _ = Rune.DecodeFromUtf16(original.AsSpan(index), out var rune, out var length);
            foreach (var part in Folding.Fold(rune) ?? rune.ToString())
            {
                Append(part, index, index + length);
            }

            index += length;
        }

        return new NormalisedText(original, folded.ToString(), [.. starts], [.. ends]);

        void Append(char part, int start, int end)
        {
            folded.Append(part);
            starts.Add(start);
            ends.Add(end);
        }
    }

    /// <summary>Where the folded characters from <paramref name="start"/> up to <paramref name="end"/> stand in the original.</summary>
    public (int Start, int Length) SpanInOriginal(int start, int end) =>
        start >= end ? (0, 0) : (_starts[start], _ends[end - 1] - _starts[start]);

    public int StartInOriginal(int index) => _starts[index];

    /// <summary>Whether the character behind a folded one was a capital.</summary>
    public bool WasCapital(int index) => char.IsUpper(Original[_starts[index]]);
}
