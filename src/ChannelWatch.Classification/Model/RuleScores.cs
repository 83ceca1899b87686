using System.Text;

namespace ChannelWatch.Classification.Model;

/// <summary>The rules' findings in the form the second stage is fed: the highest score per category and per rule, 0 where nothing was seen.</summary>
internal sealed class RuleScores
{
    private const string OwnPrefix = "model/";
    private const double Most = 8;

    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);

    /// <param name="names">The rules the model learnt from; others count for their category only.</param>
    public RuleScores(IReadOnlyList<string> names)
    {
        Names = [.. names.Take(ModelShape.NamedRules)];
        for (var slot = 0; slot < Names.Count; slot++)
        {
            _slots[Names[slot]] = ModelShape.RuleScores + slot;
        }
    }

    public IReadOnlyList<string> Names { get; }

    public static RuleScores Read(ref ModelReader reader)
    {
        var count = reader.Int32();
        if (count is < 0 or > ModelShape.NamedRules)
        {
            throw new ModelFileException($"The model file names {count} rules; at most {ModelShape.NamedRules} are possible.");
        }

        var names = new string[count];
        for (var name = 0; name < count; name++)
        {
            names[name] = Encoding.UTF8.GetString(reader.Array<byte>(reader.Int32()));
        }

        return new RuleScores(names);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Names.Count);
        foreach (var name in Names)
        {
            var bytes = Encoding.UTF8.GetBytes(name);
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }
    }

    /// <summary>The model's own findings are passed over, so that it never learns from itself.</summary>
    /// <param name="findings">What the checks found.</param>
    /// <param name="query">How much asks.</param>
    /// <param name="complaint">How much complains.</param>
    /// <param name="scores"><see cref="ModelShape.RuleInputs"/> long; cleared first.</param>
    public void Fill(IReadOnlyList<Finding> findings, double query, double complaint, Span<float> scores)
    {
        scores.Clear();
        (scores[^2], scores[^1]) = ((float)Math.Clamp(query, -Most, Most), (float)Math.Clamp(complaint, -Most, Most));
        for (var index = 0; index < findings.Count; index++)
        {
            var finding = findings[index];
            if (finding.Rule.StartsWith(OwnPrefix, StringComparison.Ordinal))
            {
                continue;
            }

            Raise(scores, (int)finding.Category, (float)finding.Score);
            if (_slots.TryGetValue(finding.Rule, out var slot))
            {
                Raise(scores, slot, (float)finding.Score);
            }
        }
    }

    private static void Raise(Span<float> scores, int at, float score) => scores[at] = MathF.Max(scores[at], score);
}
