using ChannelWatch.Core.Judging;

namespace ChannelWatch.Training;

/// <summary>The way from the labelled files to a model, and the figures it is judged by.</summary>
internal sealed class Training(string folder, RuleFindings rules, TextReading reading, Policy policy, string? kept)
{
    private const float PublicImportance = 0.25f;
    private const int PublicShare = 20;
    private const int AuthorGroups = 9;
    private const int RareRule = 8;

    /// <summary>Files of whole threads and real days; the others are contrast pairs and edge cases, far harder than any school's comments.</summary>
    private static readonly string[] Everyday = ["train-4.", "train-5.", "train-7.", "train-10.", "train-16."];

    public SchoolModel Run()
    {
        string[] paths = [.. Corpus.Paths(folder, "school-comments-train-*.jsonl"), .. Corpus.Paths(Path.Combine(AppContext.BaseDirectory, "data"), "*.jsonl")];
        var files = paths.Select(Corpus.ReadFile).ToList();
        var written = files.Sum(file => file.Count);
        SchoolRow[] rows = [.. files.SelectMany(file => file), .. files.SelectMany(LongTexts.Of)];
        int[] authors = [.. files.SelectMany((file, author) => file.Select(_ => author)), .. files.SelectMany((file, author) => LongTexts.Of(file).Select(_ => author))];
        var school = new SchoolComments(rows, reading.ReadAll(rows, row => (row.Text, row.CommentKind)), rules.Of(rows, row => (row.Text, row.CommentKind)));
        var publicRows = Corpus.ReadPublic(Path.Combine(folder, "train.jsonl.gz"));
        var publicExamples = reading.ReadAll(publicRows, row => (row.Text, CommentKind.Comment));
        Progress.Say($"read {written} school comments by {files.Count} authors and {publicRows.Count} public rows");
        var first = First(school, authors, publicRows, publicExamples);
        var ruleScores = Known(school.Found);
        Progress.Say($"asked the rules: {ruleScores.Names.Count} spoke often enough to be learnt");
        var samples = school.Samples((row, example) => FirstStage.Join(first.SchoolScores[row], first.Public.Score(example)), ruleScores);
        var others = Enumerable.Range(0, publicRows.Count).Where(IsKeptBack)
            .Select(at => Sample.From(
                publicRows[at], publicExamples[at], FirstStage.Join(first.School.Score(publicExamples[at]), first.Public.Score(publicExamples[at])),
                rules.Of(publicRows[at].Text, CommentKind.Comment).Inputs(ruleScores), PublicImportance))
            .ToList();
        var second = SecondStageTraining.Train(samples, others);
        Progress.Say("grew the trees");
        var unseen = new Outlook(rows, school.Found, LeftOut(samples, others, authors), policy).Only(row => row < written);
        var table = FirstStage.Pack(first.School, first.Public);
        var choice = new ThresholdChoice(
            unseen.Only(row => Everyday.Any(name => paths[authors[row]].Contains(name, StringComparison.Ordinal))), Development(table, ruleScores, second), unseen);
        var thresholds = choice.Choose();
        Print(unseen, paths, authors, thresholds);
        choice.PrintSteps(thresholds);
        var model = new SchoolModel(reading.Folding, reading.Classes, table, ruleScores, second, thresholds);
        new Evaluation(model, rules, folder).Print();
        return model;
    }

    private static RuleScores Known(Found[] found) => new([.. found.SelectMany(seen => seen.Findings.Select(finding => finding.Rule)).GroupBy(rule => rule)
        .Where(rule => rule.Count() >= RareRule).OrderByDescending(rule => rule.Count()).ThenBy(rule => rule.Key, StringComparer.Ordinal)
        .Take(ModelShape.NamedRules).Select(rule => rule.Key).Order(StringComparer.Ordinal)]);

    private Outlook Development(NGramTable table, RuleScores ruleScores, TreeStage second)
    {
        var rows = Corpus.ReadFile(Path.Combine(folder, "school-comments-dev.jsonl"));
        var found = rules.Of(rows, row => (row.Text, row.CommentKind));
        var model = new SchoolModel(reading.Folding, reading.Classes, table, ruleScores, second, ModelThresholds.Undecided);
        return new Outlook(rows, found, [.. rows.Select((row, at) => model.Score(row.Text, row.CommentKind, found[at].Inputs(ruleScores)))], policy);
    }

    private float[][] LeftOut(IReadOnlyList<Sample> samples, IReadOnlyList<Sample> others, int[] authors)
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

    private static void Print(Outlook unseen, string[] paths, int[] authors, ModelThresholds thresholds)
    {
        Accuracy.Print("Authors never seen", unseen.Rows, unseen.Outputs, thresholds);
        var everyday = unseen.Only(row => Everyday.Any(name => paths[authors[row]].Contains(name, StringComparison.Ordinal)));
        Console.WriteLine();
        Console.WriteLine($"Whole judgement, authors never seen: {unseen.Measure(thresholds)}");
        Console.WriteLine($"The same, everyday files: {everyday.Measure(thresholds)}");
        for (var author = 0; author < paths.Length; author++)
        {
            Console.WriteLine($"  {Path.GetFileName(paths[author])}: {unseen.Only(row => authors[row] == author).Measure(thresholds)}");
        }
    }

    /// <summary>Public rows the first stage does not see, so that the second learns from honest scores.</summary>
    private static bool IsKeptBack(int row) => row % PublicShare == 0;

    private FirstStageResult First(SchoolComments comments, int[] authors, IReadOnlyList<PublicRow> publicRows, Example[] publicExamples)
    {
        if (kept is not null && File.Exists(kept))
        {
            return FirstStageResult.Load(kept);
        }

        var schoolTrainer = FirstStage.ForSchool(comments.Rows, comments.Examples);
        var publicTrainer = FirstStage.ForPublic(publicRows, publicExamples);
        var school = schoolTrainer.Train([.. Enumerable.Range(0, comments.Rows.Count)]);
        var others = publicTrainer.Train([.. Enumerable.Range(0, publicRows.Count).Where(at => !IsKeptBack(at))]);
        Progress.Say("trained the n-gram columns");
        var result = new FirstStageResult(school, others, FirstStage.OutOfFold(schoolTrainer, comments.Examples, [.. authors.Select(author => author % AuthorGroups)]));
        Progress.Say("scored each author by models that never saw him");
        if (kept is not null)
        {
            result.Save(kept);
        }

        return result;
    }
}
