namespace ChannelWatch.Classification.Model;

/// <summary>
/// Turns the model's probabilities into findings. Its decision, made from everything at once, bounds the scores: below 0.4 where it would
/// publish, 0.9 and more only where it would hide, so that a policy with the usual thresholds follows it. Which categories are named, from
/// 0.5, is each category's own choice.
/// </summary>
internal sealed class ModelCheck(SchoolModel model)
{
    /// <summary>From here a category is named.</summary>
    public const float Name = 0.5f;

    private const float Ask = 0.4f;
    private const float Hide = 0.9f;
    private const float BelowName = 0.49f;
    private const float BelowAsk = 0.39f;
    private const float BelowHide = 0.89f;
    private const float Faint = 0.02f;

    private static readonly ModelLabel[] Violations = [ModelLabel.Abuse, ModelLabel.Spam, ModelLabel.Personal, ModelLabel.Commercial];
    private static readonly ModelLabel[] Urgent = [ModelLabel.Safeguarding, ModelLabel.SelfHarm, ModelLabel.Threat];
    private static readonly ModelLabel[] AskedFlags = [ModelLabel.Allegation, ModelLabel.Profanity, ModelLabel.Hate, ModelLabel.Sexual, ModelLabel.NamedStaff];
    private static readonly ModelLabel[] Flags = [.. Enum.GetValues<ModelLabel>().Where(label => label is > ModelLabel.Commercial and < ModelLabel.Publish)];
    private static readonly string[] RuleNames = [.. Enum.GetValues<Category>().Select(category => $"model/{category.Name()}")];
    private static readonly string[] Sentences = [.. Enum.GetValues<Category>().Select(Sentence)];

    private readonly Spares<TextGrams> _spares = new(() => new TextGrams());

    /// <summary>Puts the rules' findings in the form the model takes.</summary>
    public RuleScores Rules => model.Rules;

    /// <param name="text">The comment.</param>
    /// <param name="kind">Tells direct messages from public text.</param>
    /// <param name="ruleScores">What <see cref="Rules"/> filled, or empty.</param>
    /// <param name="supported">Whether a rule saw something against the policy.</param>
    public ModelOpinion Look(string text, CommentKind kind, ReadOnlySpan<float> ruleScores, bool supported)
    {
        Span<float> output = stackalloc float[ModelShape.Answers];
        var grams = _spares.Take();
        model.Score(text, kind, ruleScores, output, grams);
        var opinion = Opine(model.Thresholds, output, supported, model.Table, grams);
        _spares.Return(grams);
        return opinion;
    }

    /// <summary>An opinion from the model's output; its findings point at words where the text's n-grams are given.</summary>
    public static ModelOpinion Opine(ModelThresholds thresholds, ReadOnlySpan<float> output, bool supported, NGramTable? table, TextGrams? grams)
    {
        var (hides, escalates) = (thresholds.Hides(output, supported), thresholds.Escalates(output));
        var asks = hides || thresholds.Asks(output);
        Span<float> scores = stackalloc float[ModelShape.RuleScores];
        for (var label = 0; label < scores.Length; label++)
        {
            scores[label] = thresholds.Scale((ModelLabel)label, output[label]);
        }

        Order(scores, output);
        var likeliest = Likeliest(scores, Violations);
        var certainty = scores[likeliest];
        Bound(scores, asks, escalates);
        if (hides)
        {
            Raise(ref scores[likeliest], Hide + ((1 - Hide) * certainty));
        }
        else if (asks && !escalates)
        {
            Raise(ref scores[likeliest], Ask + ((Name - Ask) * 0.99f * certainty));
        }

        if (escalates)
        {
            Raise(ref scores[Likeliest(scores, Urgent)], Hide);
        }

        return new ModelOpinion(Findings(table, grams, scores) ?? (IReadOnlyList<Finding>)[], IntentOf(output), hides, asks, escalates)
        {
            InPublicView = new PublicView(output[(int)ModelLabel.PublicAbuse], output[(int)ModelLabel.PublicSpam]),
        };
    }

    /// <summary>Among what is named, and among what is not, public data put abuse and spam in order.</summary>
    private static void Order(Span<float> scores, ReadOnlySpan<float> output)
    {
        scores[(int)ModelLabel.Abuse] = Half(scores[(int)ModelLabel.Abuse]) + (0.499f * output[(int)ModelLabel.PublicAbuse]);
        scores[(int)ModelLabel.Spam] = Half(scores[(int)ModelLabel.Spam]) + (0.499f * output[(int)ModelLabel.PublicSpam]);
    }

    private static float Half(float score) => score >= Name ? Name : 0;

    private static void Bound(Span<float> scores, bool asks, bool escalates)
    {
        foreach (var label in Violations)
        {
            ref var score = ref scores[(int)label];
            score = !asks ? BelowAsk * score : score >= Name ? Name + ((score - Name) * (BelowHide - Name) / (1 - Name)) : score;
        }

        if (!asks)
        {
            Lower(scores, AskedFlags, BelowAsk);
        }

        if (!escalates)
        {
            Lower(scores, Urgent, BelowName);
        }
    }

    private static void Lower(Span<float> scores, ModelLabel[] labels, float most)
    {
        foreach (var label in labels)
        {
            scores[(int)label] = MathF.Min(scores[(int)label], most);
        }
    }

    /// <summary>The likeliest of the labels carries the decision.</summary>
    private static int Likeliest(ReadOnlySpan<float> scores, ModelLabel[] labels)
    {
        var strongest = (int)labels[0];
        foreach (var label in labels)
        {
            strongest = scores[(int)label] > scores[strongest] ? (int)label : strongest;
        }

        return strongest;
    }

    private static void Raise(ref float score, float least) => score = MathF.Max(score, least);

    private static List<Finding>? Findings(NGramTable? table, TextGrams? grams, ReadOnlySpan<float> scores)
    {
        List<Finding>? findings = null;
        AddFindings(table, grams, scores, Violations, Faint, ref findings);
        AddFindings(table, grams, scores, Flags, Name, ref findings);
        return findings;
    }

    private static void AddFindings(NGramTable? table, TextGrams? grams, ReadOnlySpan<float> scores, ModelLabel[] labels, float least, ref List<Finding>? findings)
    {
        foreach (var label in labels)
        {
            var score = scores[(int)label];
            if (score >= least)
            {
                var span = score >= Ask && grams is not null && table is not null ? Explanation.Span(table, grams, label) : default;
                (findings ??= new List<Finding>(2)).Add(new Finding((Category)label, Math.Round(score, 3), RuleNames[(int)label], span.Start, span.Length, Sentences[(int)label]));
            }
        }
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
