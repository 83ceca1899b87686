namespace ChannelWatch.Host.Commands;

/// <summary>A command cannot be carried out for a reason that is no fault of the program; one clear line, no stack trace.</summary>
internal sealed class CommandFailure(string message, int exitCode = ExitCode.Failed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
