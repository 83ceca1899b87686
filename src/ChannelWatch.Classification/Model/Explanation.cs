namespace ChannelWatch.Classification.Model;

/// <summary>Finds the words a label rests on. Slower than scoring, and asked only about comments somebody will look at.</summary>
internal static class Explanation
{
    /// <summary>A neighbour with at least this share of the strongest word's weight belongs to the same evidence.</summary>
    private const float Belonging = 0.4f;

    /// <summary>The strongest pieces first; empty when no single words speak for it.</summary>
    public static IReadOnlyList<Evidence> Of(SchoolModel model, string text, ModelLabel label, int most)
    {
        var pieces = new List<Evidence>();
        model.Explain(text, new ExplainingSink(model.Table, Columns(label), pieces));
        return [.. pieces.Where(piece => piece.Weight > 0 && piece.Length > 0).OrderByDescending(piece => piece.Weight).ThenBy(piece => piece.Start).Take(most)];
    }

    /// <summary>One stretch around the strongest word, for a finding; length 0 when there is none.</summary>
    public static Evidence Span(SchoolModel model, string text, ModelLabel label)
    {
        var pieces = new List<Evidence>();
        model.Explain(text, new ExplainingSink(model.Table, Columns(label), pieces));
        var best = pieces.Count == 0 ? -1 : pieces.IndexOf(pieces.MaxBy(piece => piece.Weight));
        if (best < 0 || pieces[best].Weight <= 0)
        {
            return default;
        }

        var (first, last) = (best, best);
        var enough = pieces[best].Weight * Belonging;
        while (first > 0 && pieces[first - 1].Weight >= enough)
        {
            first--;
        }

        while (last + 1 < pieces.Count && pieces[last + 1].Weight >= enough)
        {
            last++;
        }

        return new Evidence(pieces[first].Start, pieces[last].End - pieces[first].Start, pieces[best].Weight);
    }

    /// <summary>A label rests on its own column and, where there is one, on the public data's.</summary>
    private static int[] Columns(ModelLabel label) => label switch
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
