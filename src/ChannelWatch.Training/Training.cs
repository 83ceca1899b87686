using ChannelWatch.Core.Judging;

namespace ChannelWatch.Training;

/// <summary>The way from the labelled files to a model, and the figures it is judged by.</summary>
internal sealed class Training(string folder, RuleFindings rules, Policy policy, string? kept)
{
    private const float PublicImportance = 1f;
    private const int PublicShare = 20;
    private const int AuthorGroups = 9;
    private const int RareRule = 8;

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
        var found = rules.Of(rows, row => (row.Text, row.CommentKind));
        var ruleScores = new RuleScores([.. found.SelectMany(seen => seen.Findings.Select(finding => finding.Rule)).GroupBy(rule => rule)
            .Where(rule => rule.Count() >= RareRule).Select(rule => rule.Key).Order(StringComparer.Ordinal)]);
        Progress.Say($"asked the rules: {ruleScores.Names.Count} spoke often enough to be learnt");
        var samples = rows.Select((row, at) => NetworkSample.From(row, examples[at], Join(first.SchoolScores[at], first.Public.Score(examples[at])), found[at].Inputs(ruleScores))).ToList();
        var others = Enumerable.Range(0, publicRows.Count).Where(IsKeptBack)
            .Select(at => NetworkSample.From(
                publicRows[at], publicExamples[at], Join(first.School.Score(publicExamples[at]), first.Public.Score(publicExamples[at])),
                rules.Of(publicRows[at].Text, CommentKind.Comment).Inputs(ruleScores), PublicImportance))
            .ToList();
        var left = LeftOut(samples, others, authors);
        var yardstick = new Yardstick(rows, found, policy);
        var thresholds = new ThresholdChoice(rows, left, yardstick).Choose();
        Accuracy.Print("Authors never seen (four to five files left out at a time)", rows, left, thresholds);
        PrintYardstick(rows, files, yardstick.Judge(left, thresholds, WeighingLimits.Shipped));
        var model = new SchoolModel(_folding, FirstStage.Pack(first.School, first.Public), ruleScores, SecondStageTraining.Train(samples, others), thresholds);
        new Evaluation(model, rules, folder).Print();
        return model;
    }

    private float[][] LeftOut(IReadOnlyList<NetworkSample> samples, IReadOnlyList<NetworkSample> others, int[] authors)
    {
        if (kept is not null && File.Exists(kept + ".left"))
        {
            return FirstStageResult.LoadScores(kept + ".left");
        }

        var left = SecondStageTraining.LeaveOneOut(samples, others, authors);
        Progress.Say("left each author out of the second stage");
        if (kept is not null)
        {
            FirstStageResult.SaveScores(kept + ".left", left);
        }

        return left;
    }

    private static void PrintYardstick(SchoolRow[] rows, List<IReadOnlyList<SchoolRow>> files, Verdict[] verdicts)
    {
        Console.WriteLine();
        Console.WriteLine($"Whole judgement, authors never seen: {Measures.Of(rows, verdicts)}");
        var start = 0;
        foreach (var file in files)
        {
            Console.WriteLine($"  {file.Count,5}: {Measures.Of(file, verdicts[start..(start + file.Count)])}");
            start += file.Count;
        }
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
