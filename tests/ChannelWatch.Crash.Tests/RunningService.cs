using System.Diagnostics;
using System.Net.Sockets;

namespace ChannelWatch.Crash.Tests;

/// <summary>The program itself, in a process of its own, to be killed.</summary>
internal sealed class RunningService : IDisposable
{
    private readonly Process _process;

    private RunningService(Process process) => _process = process;

    public static RunningService Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in Arguments("run", folder, "--urls", $"http://127.0.0.1:{FreePort()}"))
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RunningService(process);
    }

    /// <summary>Runs a command to its end and gives its exit code and what it printed.</summary>
    public static async Task<(int Exit, string Output)> CommandAsync(string folder, params string[] command)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        foreach (var argument in Arguments(command[0], folder, command[1..]))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output);
    }

    /// <summary>SIGKILL: no clean-up, no warning.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static string[] Arguments(string command, string folder, params string[] more) =>
    [
        Path.Combine(AppContext.BaseDirectory, "channelwatch.dll"), command,
        "--config", Path.Combine(folder, "school.json"), "--data", Path.Combine(folder, "data"), .. more,
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
