namespace ChannelWatch.Classification.Model;

/// <summary>
/// Turns the model's probabilities into findings. Its decision, made from everything at once, bounds the scores: below 0.5 where it would
/// publish, 0.9 and more only where it would hide, so that a policy with the usual thresholds follows it.
/// </summary>
internal sealed class ModelCheck(SchoolModel model)
{
    private const float Ask = 0.5f;
    private const float Hide = 0.9f;
    private const float BelowAsk = 0.49f;
    private const float BelowHide = 0.89f;
    private const float Faint = 0.02f;

    private static readonly ModelLabel[] Violations = [ModelLabel.Abuse, ModelLabel.Spam, ModelLabel.Personal, ModelLabel.Commercial];
    private static readonly ModelLabel[] Urgent = [ModelLabel.Safeguarding, ModelLabel.SelfHarm, ModelLabel.Threat];
    private static readonly ModelLabel[] Asked = [.. Violations, ModelLabel.Allegation, ModelLabel.Profanity, ModelLabel.Hate, ModelLabel.Sexual];
    private static readonly ModelLabel[] Flags = [.. Enum.GetValues<ModelLabel>().Where(label => label is > ModelLabel.Commercial and < ModelLabel.Publish)];

    public ModelOpinion Look(string text, CommentKind kind, ReadOnlySpan<float> ruleScores)
    {
        Span<float> output = stackalloc float[ModelShape.Outputs];
        model.Score(text, kind, ruleScores, output);
        var thresholds = model.Thresholds;
        var (hides, escalates) = (thresholds.Hides(output), thresholds.Escalates(output));
        var asks = hides || thresholds.Asks(output);
        var scores = new float[ModelShape.RuleScores];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = thresholds.Scale((ModelLabel)label, output[label]);
        }

        Bound(scores, hides, asks, escalates, output[(int)ModelLabel.Hide]);
        return new ModelOpinion(Findings(text, scores), IntentOf(output), hides, asks, escalates);
    }

    private void Bound(float[] scores, bool hides, bool asks, bool escalates, float hide)
    {
        foreach (var label in asks ? [] : Asked)
        {
            scores[(int)label] = MathF.Min(scores[(int)label], BelowAsk);
        }

        foreach (var label in Violations)
        {
            scores[(int)label] = MathF.Min(scores[(int)label], BelowHide);
        }

        foreach (var label in escalates ? [] : Urgent)
        {
            scores[(int)label] = MathF.Min(scores[(int)label], BelowAsk);
        }

        if (hides)
        {
            var range = MathF.Max(1 - model.Thresholds.Hide, 0.01f);
            Raise(scores, Violations, Hide + ((1 - Hide) * (hide - model.Thresholds.Hide) / range));
        }
        else if (asks && !escalates)
        {
            Raise(scores, Asked, Ask);
        }

        if (escalates)
        {
            Raise(scores, Urgent, Hide);
        }
    }

    /// <summary>The likeliest of the labels carries the decision.</summary>
    private static void Raise(float[] scores, ModelLabel[] labels, float least)
    {
        var strongest = labels.MaxBy(label => scores[(int)label]);
        scores[(int)strongest] = MathF.Max(scores[(int)strongest], least);
    }

    private List<Finding> Findings(string text, float[] scores)
    {
        var findings = new List<Finding>();
        foreach (var label in Violations.Where(label => scores[(int)label] >= Faint).Concat(Flags.Where(label => scores[(int)label] >= Ask)))
        {
            var span = scores[(int)label] >= Ask ? Explanation.Span(model, text, label) : default;
            var category = (Category)label;
            findings.Add(new Finding(category, Math.Round(scores[(int)label], 3), $"model/{category.Name()}", span.Start, span.Length, Sentence(category)));
        }

        return findings;
    }

    private static string Sentence(Category category) => category switch
    {
        Category.Criticism => "The statistical model finds this close to civil criticism of a school.",
        Category.Quoted or Category.Reclaimed or Category.Irony or Category.Obfuscated =>
            $"The statistical model finds this close to comments people called {category.InWords()}.",
        _ => $"The statistical model finds this close to comments people judged: {category.InWords()}.",
    };

    private static Intent IntentOf(ReadOnlySpan<float> output)
    {
        var (query, complaint, comment) = (output[(int)ModelLabel.Query], output[(int)ModelLabel.Complaint], output[(int)ModelLabel.Comment]);
        return query >= complaint && query >= comment ? Intent.Query : complaint >= comment ? Intent.Complaint : Intent.Comment;
    }
}
