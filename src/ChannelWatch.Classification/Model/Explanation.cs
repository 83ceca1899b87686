using System.Buffers;

namespace ChannelWatch.Classification.Model;

/// <summary>Finds the words a label rests on, from what scoring read. Asked only about comments somebody will look at.</summary>
internal static class Explanation
{
    /// <summary>A neighbour with at least this share of the strongest word's weight belongs to the same evidence.</summary>
    private const float Belonging = 0.4f;

    // A label rests on its own column and, where there is one, on the public data's.
    private static readonly int[][] Columns = [.. Enum.GetValues<ModelLabel>().Select(ColumnsOf)];

    /// <summary>One stretch around the strongest word, for a finding; length 0 when there is none.</summary>
    public static Evidence Span(NGramTable table, TextGrams grams, ModelLabel label)
    {
        var rented = ArrayPool<Evidence>.Shared.Rent(Math.Max(grams.Pieces, 1));
        var pieces = rented.AsSpan(0, grams.Pieces);
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            pieces[piece] = grams.Weigh(piece, table, Columns[(int)label]);
        }

        var span = Around(pieces);
        ArrayPool<Evidence>.Shared.Return(rented);
        return span;
    }

    private static Evidence Around(ReadOnlySpan<Evidence> pieces)
    {
        var best = 0;
        for (var piece = 1; piece < pieces.Length; piece++)
        {
            best = pieces[piece].Weight > pieces[best].Weight ? piece : best;
        }

        if (pieces.IsEmpty || pieces[best].Weight <= 0)
        {
            return default;
        }

        var (first, last) = (best, best);
        var enough = pieces[best].Weight * Belonging;
        while (first > 0 && pieces[first - 1].Weight >= enough)
        {
            first--;
        }

        while (last + 1 < pieces.Length && pieces[last + 1].Weight >= enough)
        {
            last++;
        }

        return new Evidence(pieces[first].Start, pieces[last].End - pieces[first].Start, pieces[best].Weight);
    }

    private static int[] ColumnsOf(ModelLabel label) => label switch
    {
        ModelLabel.Abuse => [(int)label, ModelShape.SchoolColumns],
        ModelLabel.Hate => [(int)label, ModelShape.SchoolColumns + 1],
        ModelLabel.Threat => [(int)label, ModelShape.SchoolColumns + 2],
        ModelLabel.Sexual => [(int)label, ModelShape.SchoolColumns + 3],
        ModelLabel.Profanity => [(int)label, ModelShape.SchoolColumns + 4],
        ModelLabel.Spam => [(int)label, ModelShape.SchoolColumns + 5],
        ModelLabel.Comment => [],
        _ => [(int)label],
    };
}
