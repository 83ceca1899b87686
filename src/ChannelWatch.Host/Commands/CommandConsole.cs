using System.Collections;
using System.Text;

namespace ChannelWatch.Host.Commands;

/// <summary>Where a command reads and writes, so that a test can stand in for the terminal.</summary>
internal sealed class CommandConsole(Stream input, Stream output, TextWriter error, bool colour, IDictionary environment) : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input { get; } = input;

    /// <summary>Bytes of standard output, for commands that write a great deal.</summary>
    public Stream Output { get; } = output;

    public TextWriter Out { get; } = new StreamWriter(output, Utf8, 1024, leaveOpen: true) { AutoFlush = true };

    public TextWriter Error { get; } = error;

    /// <summary>A terminal is looking on and has not asked for plain text (NO_COLOR).</summary>
    public bool Colour { get; } = colour;

    public IDictionary Environment { get; } = environment;

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static CommandConsole Terminal()
    {
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        var plain = System.Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return new CommandConsole(Console.OpenStandardInput(), Console.OpenStandardOutput(), error, !plain && !Console.IsOutputRedirected, System.Environment.GetEnvironmentVariables());
    }

    public string Paint(string text, string ansi) => Colour ? $"\e[{ansi}m{text}\e[0m" : text;

    public void Dispose() => Out.Dispose();
}
