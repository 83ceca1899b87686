using System.CommandLine;
using ChannelWatch.Core.Channels;
using ChannelWatch.Host.Commands.Classifying;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>Judges comments from standard input, line by line, or one for a person to read.</summary>
internal sealed class ClassifyCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<string?> _text = new("--text") { Description = "Judge this text and show the verdict to a person.", HelpName = "TEXT" };
    private readonly Option<string> _channel = new("--channel") { Description = "With --text: the channel or kind of channel it was written on.", HelpName = "ID", DefaultValueFactory = _ => "" };
    private readonly Option<CommentKind> _kind = new("--kind") { Description = "With --text: what was written.", DefaultValueFactory = _ => CommentKind.Comment };

    public Command Build()
    {
        var command = new Command("classify", """
            Judges comments: reads one JSON object a line from standard input (at least "text"; also "id", "channel", "kind", "author") and writes one
            line of JSON each, in order. Needs no configuration and touches no data folder.

            Example: channelwatch classify < comments.jsonl > verdicts.jsonl
            Example: channelwatch classify --text "Ring me on 07700 900123"
            """) { _text, _channel, _kind };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var request = shared.Read(parsed);
        var assessor = Assessor.Create(request.ConfigFiles.Count == 0 ? null : InstallationReading.Read(request, console));
        if (parsed.GetValue(_text) is { } text)
        {
            var verdict = await assessor.JudgeAsync(new ClassifyRequest(null, text, parsed.GetValue(_channel) ?? "", parsed.GetValue(_kind)), cancellationToken);
            VerdictForPeople.Write(console, text, verdict);
            return ExitCode.Fine;
        }

        return await StreamAsync(assessor, cancellationToken);
    }

    private async Task<int> StreamAsync(Assessor assessor, CancellationToken cancellationToken)
    {
        var lines = new LineSplitter(console.Input);
        using var answers = new ClassifyAnswerWriter(console.Output);
        var block = new ClassifyBlock(assessor);
        var (number, bad) = (0L, 0L);
        while (await lines.NextAsync(cancellationToken) is var (line, tooLong))
        {
            number++;
            var error = $"the line is longer than {LineSplitter.Longest / 1024 / 1024} MB";
            var request = tooLong ? null : ClassifyRequestReader.Read(number == 1 ? WithoutMark(line) : line, out error);
            bad += request is null ? 1 : 0;
            block.Add(number, request, error);

            // Somebody who feeds one line at a time gets each answer at once; a file is judged and goes out in blocks.
            if (block.IsFull || !lines.HasLine)
            {
                await block.AnswerAsync(answers, cancellationToken);
                await answers.FlushAsync(now: !lines.HasLine, cancellationToken);
            }
        }

        await answers.FlushAsync(now: true, cancellationToken);
        if (bad > 0)
        {
            await console.Error.WriteLineAsync($"{bad} of {number} lines could not be read; each has an \"error\" in its place.");
        }

        return bad == 0 ? ExitCode.Fine : ExitCode.Failed;
    }

    // Windows editors begin a file with a byte-order mark.
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) => line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
}
