using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ChannelWatch.Core.Classification;

namespace ChannelWatch.Benchmarks;

/// <summary><c>channelwatch classify</c> as others run it: 100,000 lines of JSON in, as many out, start of the program included.</summary>
internal static class WholeProcess
{
    private const int Lines = 100_000;
    private const int Runs = 3;

    public static async Task ReportAsync(string published, IReadOnlyList<CommentToClassify> comments)
    {
        var input = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(input, Enumerable.Range(0, Lines).Select(line => JsonSerializer.Serialize(new { id = line, text = comments[line % comments.Count].Text })));
            Say($"");
            for (var run = 0; run < Runs; run++)
            {
                var (elapsed, processor, answers) = await RunAsync(published, input);
                Say($"classify, whole process, {answers:N0} lines: {elapsed:0.00} s ({answers / elapsed:N0} a second); processor {processor:0.00} s ({answers / processor:N0} a second).");
            }
        }
        finally
        {
            File.Delete(input);
        }
    }

    private static async Task<(double Elapsed, double Processor, int Answers)> RunAsync(string published, string input)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(published, "channelwatch.dll"), "classify"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var feeding = FeedAsync(process, input);
        var answers = 0;
        var buffer = new byte[1 << 16];
        while (await process.StandardOutput.BaseStream.ReadAsync(buffer) is > 0 and var read)
        {
            answers += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        await feeding;
        await process.WaitForExitAsync();
        return (watch.Elapsed.TotalSeconds, process.TotalProcessorTime.TotalSeconds, answers);
    }

    private static async Task FeedAsync(Process process, string input)
    {
        await using var file = File.OpenRead(input);
        await file.CopyToAsync(process.StandardInput.BaseStream);
        process.StandardInput.Close();
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.GetCultureInfo("en-GB")));
}
