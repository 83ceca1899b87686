using System.Buffers;
using System.Text;

namespace ChannelWatch.Classification.Text;

/// <summary>
/// A text as a reader takes it, folded to plain lower-case letters, with the way back to the UTF-16 offsets of the original:
/// checks look at <see cref="Folded"/>, findings point into <see cref="Original"/>. Linear in the length of the text. Reused from text to text.
/// </summary>
internal sealed class NormalisedText(Folding folding)
{
    /// <summary>What is read of one comment; no platform allows a longer one, and hostile input must not cost more.</summary>
    public const int MostRead = 100_000;

    private const int Usual = 1024;
    private const int MostKept = 16 * 1024;

    // All that lower-casing alone does not fold in plain text.
    private static readonly SearchValues<char> Odd = SearchValues.Create("\0\t\v\f\r`");

    private char[] _folded = new char[Usual];
    private int[] _starts = [];
    private int _length;

    // Each folded character stands where the original does.
    private bool _isStraight = true;

    public string Original { get; private set; } = "";

    /// <summary>Same words, folded; whitespace is ' ' or '\n'. Valid until the next text is read.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, _length);

    public static NormalisedText Of(string original)
    {
        var text = new NormalisedText(new Folding());
        text.Read(original);
        return text;
    }

    /// <summary>Takes in another text.</summary>
    public void Read(string original)
    {
        Original = original;
        var read = original.AsSpan(0, Math.Min(original.Length, MostRead));
        if (_folded.Length < read.Length + Usual || _folded.Length > MostKept)
        {
            (_folded, _starts) = (new char[read.Length + Usual], []);
        }

        _isStraight = Ascii.ToLower(read, _folded, out _length) == OperationStatus.Done;
        for (var rest = _folded.AsSpan(0, _length); rest.IndexOfAny(Odd) is >= 0 and var odd; rest = rest[(odd + 1)..])
        {
            rest[odd] = FoldAscii(rest[odd]);
        }

        if (!_isStraight)
        {
            ReadOn(read.Length);
        }
    }

    /// <summary>Where the folded characters from <paramref name="start"/> up to <paramref name="end"/> stand in the original.</summary>
    public (int Start, int Length) SpanInOriginal(int start, int end)
    {
        if (start >= end)
        {
            return (0, 0);
        }

        var (first, last) = (StartInOriginal(start), StartInOriginal(end - 1));
        return (first, last + LengthAt(last) - first);
    }

    public int StartInOriginal(int index) => _isStraight ? index : _starts[index];

    /// <summary>Whether the character behind a folded one was a capital.</summary>
    public bool WasCapital(int index) => char.IsUpper(Original[StartInOriginal(index)]);

    private static char FoldAscii(char character) => character switch
    {
        '\n' or '\r' => '\n',
        '`' => '\'',
        '\0' or '\t' or '\v' or '\f' => ' ',
        _ => char.ToLowerInvariant(character),
    };

    // From the first character that is not plain, noting where each came from.
    private void ReadOn(int end)
    {
        var index = _length;
        Grow(_folded.Length);
        for (var plain = 0; plain < index; plain++)
        {
            _starts[plain] = plain;
        }

        while (index < end)
        {
            var first = Original[index];
            if (_length == _folded.Length)
            {
                Grow(_folded.Length * 2);
            }

            if (first < '\u0080')
            {
                Append(FoldAscii(first), index++);
                continue;
            }

            var length = LengthAt(index);
            AppendFolded(length == 2 ? char.ConvertToUtf32(first, Original[index + 1]) : char.IsSurrogate(first) ? '\uFFFD' : first, index);
            index += length;
        }
    }

    private void AppendFolded(int rune, int start)
    {
        switch (folding.Fold(rune))
        {
            case Folding.Vanished:
                break;
            case Folding.Kept when rune <= char.MaxValue:
                Append((char)rune, start);
                break;
            case Folding.Kept:
                Append(Original.AsSpan(start, 2), start);
                break;
            case Folding.Many:
                Append(folding.Several(rune), start);
                break;
            case var folded:
                Append(folded, start);
                break;
        }
    }

    private void Append(ReadOnlySpan<char> folded, int start)
    {
        if (_length + folded.Length > _folded.Length)
        {
            Grow((_folded.Length * 2) + folded.Length);
        }

        foreach (var character in folded)
        {
            Append(character, start);
        }
    }

    private void Append(char folded, int start)
    {
        _starts[_length] = start;
        _folded[_length++] = folded;
    }

    private void Grow(int capacity)
    {
        if (_folded.Length < capacity)
        {
            Array.Resize(ref _folded, capacity);
        }

        if (_starts.Length < _folded.Length)
        {
            Array.Resize(ref _starts, _folded.Length);
        }
    }

    private int LengthAt(int index) =>
        char.IsHighSurrogate(Original[index]) && index + 1 < Original.Length && char.IsLowSurrogate(Original[index + 1]) ? 2 : 1;
}
