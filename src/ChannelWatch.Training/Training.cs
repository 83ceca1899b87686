namespace ChannelWatch.Training;

/// <summary>The way from the labelled files to a model, and the figures it is judged by.</summary>
internal sealed class Training(string folder, RuleFindings rules, string? kept)
{
    private const float PublicImportance = 1f;
    private const int PublicShare = 20;
    private const int AuthorGroups = 8;

    private readonly FoldTable _folding = FoldTable.Build();

    public SchoolModel Run()
    {
        var files = Corpus.ReadSchool(folder, "school-comments-train-*.jsonl")
            .Concat(Corpus.ReadSchool(Path.Combine(AppContext.BaseDirectory, "data"), "*.jsonl")).ToList();
        SchoolRow[] rows = [.. files.SelectMany(file => file)];
        int[] authors = [.. files.SelectMany((file, author) => file.Select(_ => author % AuthorGroups))];
        var examples = Example.FromAll(rows, row => (row.Text, row.CommentKind), _folding);
        var publicRows = Corpus.ReadPublic(Path.Combine(folder, "train.jsonl.gz"));
        var publicExamples = Example.FromAll(publicRows, row => (row.Text, CommentKind.Comment), _folding);
        Progress.Say($"read {rows.Length} school comments by {files.Count} authors and {publicRows.Count} public rows");
        var first = First(rows, examples, authors, publicRows, publicExamples);
        var ruleScores = rules.Of(rows, row => (row.Text, row.CommentKind));
        Progress.Say("asked the rules");
        var samples = rows.Select((row, at) => NetworkSample.From(row, examples[at], Join(first.SchoolScores[at], first.Public.Score(examples[at])), ruleScores[at])).ToList();
        var others = Enumerable.Range(0, publicRows.Count).Where(IsKeptBack)
            .Select(at => NetworkSample.From(
                publicRows[at], publicExamples[at], Join(first.School.Score(publicExamples[at]), first.Public.Score(publicExamples[at])),
                rules.Of(publicRows[at].Text, CommentKind.Comment), PublicImportance))
            .ToList();
        var left = SecondStageTraining.LeaveOneOut(samples, others, authors);
        Progress.Say("left each author out of the second stage");
        var thresholds = ThresholdChoice.Choose(rows, left);
        Accuracy.Print("Authors never seen (two files left out at a time)", rows, left, thresholds);
        var model = new SchoolModel(_folding, FirstStage.Pack(first.School, first.Public), SecondStageTraining.Train(samples, others), thresholds);
        new Evaluation(model, rules, folder).Print();
        return model;
    }

    private static float[] Join(float[] school, float[] others) => FirstStage.Join(school, others);

    /// <summary>Public rows the first stage does not see, so that the second learns from honest scores.</summary>
    private static bool IsKeptBack(int row) => row % PublicShare == 0;

    private FirstStageResult First(
        SchoolRow[] rows, Example[] examples, int[] authors, IReadOnlyList<PublicRow> publicRows, Example[] publicExamples)
    {
        if (kept is not null && File.Exists(kept))
        {
            return FirstStageResult.Load(kept);
        }

        var schoolTrainer = FirstStage.ForSchool(rows, examples);
        var publicTrainer = FirstStage.ForPublic(publicRows, publicExamples);
        var school = schoolTrainer.Train([.. Enumerable.Range(0, rows.Length)]);
        var others = publicTrainer.Train([.. Enumerable.Range(0, publicRows.Count).Where(at => !IsKeptBack(at))]);
        Progress.Say("trained the n-gram columns");
        var schoolScores = FirstStage.OutOfFold(schoolTrainer, examples, authors);
        Progress.Say("scored each author by models that never saw him");
        var result = new FirstStageResult(school, others, schoolScores);
        if (kept is not null)
        {
            result.Save(kept);
        }

        return result;
    }
}
