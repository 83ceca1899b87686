using System.Diagnostics;
using System.Globalization;

namespace ChannelWatch.Training;

/// <summary>Measures a finished model on what it was never trained on.</summary>
internal sealed class Evaluation(SchoolModel model, string folder)
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
        float[][] outputs = [.. rows.Select(row => Score(row.Text, CommentKind.Comment))];
        Console.WriteLine();
        Console.WriteLine($"Public development rows: {rows.Count}");
        for (var column = 0; column < ModelShape.PublicColumns; column++)
        {
            var label = PublicRow.Outputs[column];
            var (auc, precision) = Ranking.Of([.. rows.Select((row, at) => (outputs[at][(int)label], row.Labels.Contains(PublicRow.Columns[column])))]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {label,-14} AUC {auc:F3}  AP {precision:F3}"));
        }
    }

    private void PrintSpeed(IReadOnlyList<SchoolRow> rows)
    {
        var output = new float[ModelShape.Outputs];
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var row in rows)
            {
                model.Score(row.Text, row.CommentKind, [], output);
            }

            var elapsed = Stopwatch.GetElapsedTime(start);
            best = elapsed < best ? elapsed : best;
        }

        using var saved = new MemoryStream();
        model.Save(saved);
        saved.Position = 0;
        var loading = Stopwatch.GetTimestamp();
        SchoolModel.Load(saved);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count / best.TotalSeconds:N0} comments a second on one core, {saved.Length:N0} bytes, loaded in {Stopwatch.GetElapsedTime(loading).TotalMilliseconds:F1} ms"));
    }

    private float[] Score(string text, CommentKind kind)
    {
        var output = new float[ModelShape.Outputs];
        model.Score(text, kind, [], output);
        return output;
    }
}
