namespace ChannelWatch.Classification.Model;

/// <summary>
/// The n-grams of one text and the pieces of it they stand for, kept from scoring, so that explaining need not read the text again.
/// Reused from text to text; one at a time.
/// </summary>
internal sealed class TextGrams
{
    private const int MostKept = 64 * 1024;
    private const int Few = 1024;

    private uint[] _buckets = new uint[Few];
    private Piece[] _pieces = new Piece[Few / 8];
    private int _bucketCount;
    private int _pieceCount;
    private int[] _sentenceEnds = new int[16];
    private int _sentences;

    public ReadOnlySpan<uint> Buckets => _buckets.AsSpan(0, _bucketCount);

    public int Pieces => _pieceCount;

    public int Sentences => _sentences;

    public ReadOnlySpan<uint> Sentence(int sentence) => _buckets.AsSpan((sentence == 0 ? 0 : _sentenceEnds[sentence - 1])..EndOf(sentence));

    public void Clear()
    {
        (_bucketCount, _pieceCount, _sentences) = (0, 0, 0);
        if (_buckets.Length > MostKept)
        {
            (_buckets, _pieces, _sentenceEnds) = (new uint[Few], new Piece[Few / 8], new int[16]);
        }
    }

    public void Begin(int start, int length)
    {
        if (_pieceCount == _pieces.Length)
        {
            Array.Resize(ref _pieces, _pieces.Length * 2);
        }

        _pieces[_pieceCount++] = new Piece(start, length, _bucketCount);
    }

    public void Add(scoped ReadOnlySpan<uint> buckets)
    {
        if (_bucketCount + buckets.Length > _buckets.Length)
        {
            Array.Resize(ref _buckets, (_buckets.Length * 2) + buckets.Length);
        }

        buckets.CopyTo(_buckets.AsSpan(_bucketCount));
        _bucketCount += buckets.Length;
    }

    /// <summary>What is too short to be a sentence of its own goes with the next.</summary>
    public void EndSentence()
    {
        if (_bucketCount - (_sentences == 0 ? 0 : _sentenceEnds[_sentences - 1]) < ModelShape.ShortestSentence)
        {
            return;
        }

        if (_sentences == _sentenceEnds.Length)
        {
            Array.Resize(ref _sentenceEnds, _sentences * 2);
        }

        _sentenceEnds[_sentences++] = _bucketCount;
    }

    /// <summary>How much a piece speaks for the columns together.</summary>
    public Evidence Weigh(int piece, NGramTable table, ReadOnlySpan<int> columns)
    {
        var (start, length, first) = _pieces[piece];
        var end = piece + 1 < _pieceCount ? _pieces[piece + 1].First : _bucketCount;
        var weight = 0f;
        foreach (var column in columns)
        {
            weight += table.Sum(_buckets.AsSpan(first..end), column) * table.Scales[column];
        }

        return new Evidence(start, length, weight);
    }

    // The rest after the last sentence belongs to it.
    private int EndOf(int sentence) => sentence == _sentences - 1 ? _bucketCount : _sentenceEnds[sentence];

    private readonly record struct Piece(int Start, int Length, int First);
}
