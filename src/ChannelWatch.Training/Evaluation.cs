using System.Globalization;

namespace ChannelWatch.Training;

/// <summary>Measures a finished model on what it was never trained on.</summary>
internal sealed class Evaluation(SchoolModel model, RuleFindings rules, string folder)
{
    private const int Rounds = 60;

    public void Print()
    {
        var rows = Corpus.ReadFile(Path.Combine(folder, "school-comments-dev.jsonl"));
        float[][] outputs = [.. rows.Select(row => Score(row.Text, row.CommentKind))];
        Accuracy.Print("Development set", rows, outputs, model.Thresholds);
        PrintPublic();
        PrintSpeed(rows);
    }

    private void PrintPublic()
    {
        var rows = Corpus.ReadPublic(Path.Combine(folder, "dev.jsonl.gz"));
        float[][] outputs = [.. rows.Select(row => Scores(row.Text))];
        Console.WriteLine();
        Console.WriteLine($"Public development rows, scores as answered: {rows.Count}");
        for (var column = 0; column < ModelShape.PublicColumns; column++)
        {
            var label = PublicRow.Outputs[column];
            var (auc, precision) = Ranking.Of([.. rows.Select((row, at) => (outputs[at][(int)label], row.Labels.Contains(PublicRow.Columns[column])))]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label,-14} AUC {auc:F3}  AP {precision:F3}"));
        }
    }

    private void PrintSpeed(IReadOnlyList<SchoolRow> rows)
    {
        var output = new float[ModelShape.Answers];
        ScoreAll(rows, output);
        var before = Environment.CpuUsage.TotalTime;
        ScoreAll(rows, output);
        var perSecond = Rounds * rows.Count / (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        using var saved = new MemoryStream();
        model.Save(saved);
        saved.Position = 0;
        var loading = Environment.CpuUsage.TotalTime;
        SchoolModel.Load(saved);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{perSecond:N0} comments a second of processor time, {saved.Length:N0} bytes, loaded in {(Environment.CpuUsage.TotalTime - loading).TotalMilliseconds:F1} ms"));
    }

    private void ScoreAll(IReadOnlyList<SchoolRow> rows, float[] output)
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var row in rows)
            {
                model.Score(row.Text, row.CommentKind, [], output);
            }
        }
    }

    private float[] Scores(string text)
    {
        var found = rules.Of(text, CommentKind.Comment);
        var opinion = ModelCheck.Opine(model.Thresholds, Score(text, CommentKind.Comment), Weighing.Supports(found.Findings), null, null);
        var scores = new float[ModelShape.Outputs];
        foreach (var finding in new Weighing(WeighingLimits.Shipped).Weigh(found.Findings, opinion))
        {
            scores[(int)finding.Category] = MathF.Max(scores[(int)finding.Category], (float)finding.Score);
        }

        (scores[(int)ModelLabel.Abuse], scores[(int)ModelLabel.Spam]) = ((float)opinion.InPublicView.Abuse, (float)opinion.InPublicView.Spam);
        return scores;
    }

    private float[] Score(string text, CommentKind kind) => model.Score(text, kind, rules.Of(text, kind).Inputs(model.Rules));
}
