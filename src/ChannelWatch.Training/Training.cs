namespace ChannelWatch.Training;

/// <summary>The way from the labelled files to a model, and the figures it is judged by.</summary>
internal sealed class Training(string folder)
{
    private const float PublicImportance = 0.3f;
    private const int PublicShare = 5;

    private readonly FoldTable _folding = FoldTable.Build();

    public SchoolModel Run()
    {
        var files = Corpus.ReadSchool(folder, "school-comments-train-*.jsonl");
        SchoolRow[] rows = [.. files.SelectMany(file => file)];
        int[] authors = [.. files.SelectMany((file, author) => file.Select(_ => author))];
        var examples = Example.FromAll(rows, row => (row.Text, row.CommentKind), _folding);
        var publicRows = Corpus.ReadPublic(Path.Combine(folder, "train.jsonl.gz"));
        var publicExamples = Example.FromAll(publicRows, row => (row.Text, CommentKind.Comment), _folding);
        Progress.Say($"read {rows.Length} school comments by {files.Count} authors and {publicRows.Count} public rows");

        var schoolTrainer = FirstStage.ForSchool(rows, examples);
        var publicTrainer = FirstStage.ForPublic(publicRows, publicExamples);
        var school = schoolTrainer.Train([.. Enumerable.Range(0, rows.Length)]);
        var publicWeights = publicTrainer.Train([.. Enumerable.Range(0, publicRows.Count)]);
        Progress.Say("trained the n-gram columns");
        var schoolScores = FirstStage.OutOfFold(schoolTrainer, examples, authors);
        Progress.Say("scored each author by models that never saw him");
        var publicScores = FirstStage.OutOfFold(publicTrainer, publicExamples, FirstStage.PublicFoldsOf(publicRows.Count));
        Progress.Say("scored the public rows out of fold");

        var samples = rows.Select((row, at) => NetworkSample.From(row, examples[at], FirstStage.Join(schoolScores[at], publicWeights.Score(examples[at])), [])).ToList();
        var others = publicRows.Select((row, at) => (Row: row, At: at)).Where(pair => pair.At % PublicShare == 0)
            .Select(pair => NetworkSample.From(
                pair.Row, publicExamples[pair.At], FirstStage.Join(school.Score(publicExamples[pair.At]), publicScores[pair.At]), [], PublicImportance))
            .ToList();
        var left = SecondStageTraining.LeaveOneOut(samples, others, authors);
        Progress.Say("left each author out of the second stage");
        var thresholds = DecisionThresholds.Choose(rows, left);
        var labels = Accuracy.BestThresholds(rows, left);
        Accuracy.Print("Authors never seen (leave one file out)", rows, left, thresholds, labels);

        var model = new SchoolModel(_folding, FirstStage.Pack(school, publicWeights), SecondStageTraining.Train(samples, others));
        new Evaluation(model, folder).Print(thresholds, labels);
        return model;
    }
}
