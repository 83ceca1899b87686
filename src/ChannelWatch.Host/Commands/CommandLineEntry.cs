using System.CommandLine;
using System.Data.Common;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Records;
using ChannelWatch.Host.Configuration.Binding;

namespace ChannelWatch.Host.Commands;

/// <summary>The program's front door: finds the command, runs it, and turns every expected failure into one clear line and an exit code.</summary>
internal static class CommandLineEntry
{
    public static async Task<int> RunAsync(string[] arguments, CommandConsole console)
    {
        var parsed = Root(console).Parse(arguments);
        if (parsed.Errors.Count > 0 && !arguments.Any(argument => argument is "--help" or "-h" or "-?" or "--version"))
        {
            foreach (var error in parsed.Errors)
            {
                await console.Error.WriteLineAsync($"{TextTable.Line(error.Message)} Try \"{HelpOf(parsed.CommandResult.Command)}\".");
            }

            return ExitCode.BadRequest;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = console.Out, Error = console.Error, ProcessTerminationTimeout = null });
        }
        catch (Exception failure) when (Lines(failure) is { Count: > 0 } lines)
        {
            foreach (var line in lines)
            {
                await console.Error.WriteLineAsync(line);
            }

            return CodeOf(failure);
        }
    }

    public static RootCommand Root(CommandConsole console)
    {
        var shared = new SharedOptions();
        var run = new RunCommand(console, shared);
        var root = new RootCommand("""
            ChannelWatch watches a school's channels, hides what is plainly against its policy, asks a person about the rest, and reports each day.
            Without a command it runs the service; without a configuration, the demonstration.

            Example: channelwatch run --config my-school.json --data /var/lib/channelwatch
            """)
        {
            run.Build(),
            new CheckCommand(console, shared).Build(),
            new ClassifyCommand(console, shared).Build(),
            new PollCommand(console, shared).Build(),
            new ChannelsCommand(console, shared).Build(),
            new CasesCommand(console, shared).Build(),
            new CaseCommand(console, shared).Build(),
            new DecideCommand(console, shared).Build(),
            new DigestCommand(console, shared).Build(),
            new VerifyCommand(console, shared).Build(),
            new RevokeLinksCommand(console, shared).Build(),
        };
        shared.AddTo(root);
        root.SetAction(run.RunAsync);
        return root;
    }

    private static string HelpOf(Command command) => command is RootCommand ? "channelwatch --help" : $"channelwatch {command.Name} --help";

    /// <summary>The lines of a failure that can be expected; none for a fault of ours, which may show its stack.</summary>
    private static IReadOnlyList<string> Lines(Exception failure) => failure switch
    {
        ConfigurationException configuration => configuration.Mistakes,
        PolicyException policy => policy.Problems,
        CommandFailure or StoreException or WordListException => [OneLine(failure)],
        OperationCanceledException => ["Stopped."],
        IOException or UnauthorizedAccessException or DbException => [OneLine(failure)],
        _ => [],
    };

    private static int CodeOf(Exception failure) => failure switch
    {
        ConfigurationException or PolicyException or WordListException => ExitCode.BadRequest,
        CommandFailure own => own.ExitCode,
        _ => ExitCode.Failed,
    };

    private static string OneLine(Exception failure) => failure.Message.ReplaceLineEndings(" ");
}
