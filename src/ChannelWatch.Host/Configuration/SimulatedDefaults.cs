namespace ChannelWatch.Host.Configuration;

/// <summary>
/// A simulated channel's files: the script is looked for beside the configuration that names it, and what was done to its comments is remembered
/// in the data folder, so that the demonstration goes on after a restart.
/// </summary>
internal static class SimulatedDefaults
{
    public const string Kind = "simulated";

    public static Dictionary<string, string> Apply(ChannelOptions channel, string configurationFolder, string dataDirectory)
    {
        var settings = new Dictionary<string, string>(channel.Settings, StringComparer.OrdinalIgnoreCase);
        if (settings.TryGetValue("Script", out var script) && script.Length > 0)
        {
            settings["Script"] = Path.GetFullPath(script, configurationFolder);
        }

        settings.TryAdd("State", Path.Combine(Path.GetFullPath(dataDirectory), $"simulated-{channel.Id}.json"));
        return settings;
    }
}
