using System.Collections;
using System.Text;
using ChannelWatch.Host.Commands;

namespace ChannelWatch.Host.Tests;

/// <summary>What a command said and how it ended.</summary>
internal sealed record CommandRun(int Exit, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Task<CommandRun> Async(params string[] arguments) => WithInputAsync([], arguments);

    public static async Task<CommandRun> WithInputAsync(byte[] input, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var console = new CommandConsole(new MemoryStream(input), output, error, colour: false, new Hashtable());
        var exit = await CommandLineEntry.RunAsync(arguments, console);
        return new CommandRun(exit, Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public static Task<CommandRun> WithInputAsync(string input, params string[] arguments) => WithInputAsync(Encoding.UTF8.GetBytes(input), arguments);
}
