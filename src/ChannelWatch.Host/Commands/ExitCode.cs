namespace ChannelWatch.Host.Commands;

/// <summary>What the program says to the shell (DESIGN 8).</summary>
internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>A check or the work failed.</summary>
    public const int Failed = 1;

    /// <summary>Bad arguments or configuration.</summary>
    public const int BadRequest = 2;
}
