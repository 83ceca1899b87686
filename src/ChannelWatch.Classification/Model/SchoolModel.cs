using System.Runtime.CompilerServices;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The local statistical model: what a comment would be labelled by people who moderated others like it. Safe for concurrent use; scoring
/// allocates nothing.
/// </summary>
internal sealed class SchoolModel
{
    private const string ResourceName = "ChannelWatch.Classification.Model.school.model";
    private const int StackLength = 1024;

    private readonly FoldTable _folding;
    private readonly WordClasses _classes;
    private readonly NGramTable _table;
    private readonly TreeStage _second;
    private readonly Spares<TextGrams> _spares = new(() => new TextGrams());

    public SchoolModel(FoldTable folding, WordClasses classes, NGramTable table, RuleScores rules, TreeStage second, ModelThresholds thresholds)
    {
        Rules = rules;
        Thresholds = thresholds;
        _folding = folding;
        _classes = classes;
        _table = table;
        _second = second;
    }

    internal FoldTable Folding => _folding;

    internal NGramTable Table => _table;

    public ModelThresholds Thresholds { get; }

    /// <summary>Puts the rules' findings in the form the model takes.</summary>
    public RuleScores Rules { get; }

    /// <summary>The model that ships with the program.</summary>
    /// <exception cref="ModelFileException">The resource is missing or cannot be used.</exception>
    public static SchoolModel Load()
    {
        using var resource = Open();
        return Load(resource);
    }

    /// <summary>The shipped model's name, which changes when it is retrained.</summary>
    /// <exception cref="ModelFileException">The resource is missing.</exception>
    public static string ShippedName()
    {
        using var resource = Open();
        return ModelFile.NameOf(resource);
    }

    /// <exception cref="ModelFileException">Not a model, of another version, cut short or damaged.</exception>
    public static SchoolModel Load(Stream source)
    {
        var reader = new ModelReader(ModelFile.Read(source));
        return new SchoolModel(
            FoldTable.Read(ref reader), WordClasses.Read(ref reader), NGramTable.Read(ref reader), RuleScores.Read(ref reader), TreeStage.Read(ref reader), ModelThresholds.Read(ref reader));
    }

    private static Stream Open() => typeof(SchoolModel).Assembly.GetManifestResourceStream(ResourceName)
        ?? throw new ModelFileException($"The program was built without its model ({ResourceName}). Make it with ChannelWatch.Training and build again.");

    public void Save(Stream target)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        _folding.Write(writer);
        _classes.Write(writer);
        _table.Write(writer);
        Rules.Write(writer);
        _second.Write(writer);
        Thresholds.Write(writer);
        writer.Flush();
        ModelFile.Write(target, content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>Fills <paramref name="output"/> with a probability per <see cref="ModelLabel"/>.</summary>
    /// <param name="text">Anything; read to <see cref="ModelShape.MaximumLength"/>.</param>
    /// <param name="kind">Tells direct messages from public text.</param>
    /// <param name="ruleScores">What <see cref="Rules"/> filled, or empty.</param>
    /// <param name="output"><see cref="ModelShape.Answers"/> long.</param>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<char> text, CommentKind kind, ReadOnlySpan<float> ruleScores, Span<float> output)
    {
        var grams = _spares.Take();
        Score(text, kind, ruleScores, output, grams);
        _spares.Return(grams);
    }

    /// <summary>The same in an array of its own.</summary>
    public float[] Score(ReadOnlySpan<char> text, CommentKind kind, ReadOnlySpan<float> ruleScores)
    {
        var output = new float[ModelShape.Answers];
        Score(text, kind, ruleScores, output);
        return output;
    }

    /// <summary>The same, leaving in <paramref name="grams"/> what the text was read as.</summary>
    [SkipLocalsInit]
    public void Score(ReadOnlySpan<char> text, CommentKind kind, ReadOnlySpan<float> ruleScores, Span<float> output, TextGrams grams)
    {
        Span<float> inputs = stackalloc float[ModelShape.Inputs];
        ReadFirstStage(text, kind, inputs, grams);
        var rules = inputs[^ModelShape.RuleInputs..];
        rules.Clear();
        ruleScores.CopyTo(rules);
        _second.Run(inputs, output);
    }

    /// <summary>The first stage's columns and the traits, as the second stage is fed them.</summary>
    [SkipLocalsInit]
    internal void ReadFirstStage(ReadOnlySpan<char> text, CommentKind kind, Span<float> inputs, TextGrams grams)
    {
        text = text[..Math.Min(text.Length, ModelShape.MaximumLength)];
        if (text.Length <= StackLength)
        {
            Span<char> characters = stackalloc char[StackLength];
            Span<int> origins = stackalloc int[StackLength];
            Read(new FoldedText(text, _folding, characters, origins), kind, inputs, grams);
            return;
        }

        var longCharacters = System.Buffers.ArrayPool<char>.Shared.Rent(text.Length);
        var longOrigins = System.Buffers.ArrayPool<int>.Shared.Rent(text.Length);
        Read(new FoldedText(text, _folding, longCharacters, longOrigins), kind, inputs, grams);
        System.Buffers.ArrayPool<char>.Shared.Return(longCharacters, clearArray: true);
        System.Buffers.ArrayPool<int>.Shared.Return(longOrigins);
    }

    private void Read(FoldedText folded, CommentKind kind, Span<float> inputs, TextGrams grams)
    {
        Span<int> sums = stackalloc int[ModelShape.Columns];
        sums.Clear();
        grams.Clear();
        var traits = new NGramReader<RecordingSink>(folded, _classes, new RecordingSink(grams, _table)).Read();
        var highest = inputs.Slice(ModelShape.Columns, ModelShape.Columns);
        Sum(grams, sums, highest);
        _table.Finish(sums, traits.WordGrams + traits.CharGrams, inputs);
        if (grams.Sentences < 2)
        {
            inputs[..ModelShape.Columns].CopyTo(highest);
        }

        traits.Write(kind == CommentKind.DirectMessage, inputs[(2 * ModelShape.Columns)..]);
    }

    /// <summary>Sums the whole text and keeps of each column the highest any sentence reached: one vile line must not be diluted.</summary>
    private void Sum(TextGrams grams, Span<int> sums, Span<float> highest)
    {
        if (grams.Sentences < 2)
        {
            _table.Accumulate(grams.Buckets, sums);
            return;
        }

        Span<int> own = stackalloc int[ModelShape.Columns];
        Span<float> scores = stackalloc float[ModelShape.Columns];
        highest.Fill(float.MinValue);
        for (var sentence = 0; sentence < grams.Sentences; sentence++)
        {
            own.Clear();
            var buckets = grams.Sentence(sentence);
            _table.Accumulate(buckets, own);
            _table.Finish(own, buckets.Length, scores);
            for (var column = 0; column < scores.Length; column++)
            {
                sums[column] += own[column];
                highest[column] = MathF.Max(highest[column], scores[column]);
            }
        }
    }
}
