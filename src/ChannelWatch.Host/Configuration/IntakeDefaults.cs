namespace ChannelWatch.Host.Configuration;

/// <summary>An intake channel's folder stands in the data folder unless it is given in full.</summary>
internal static class IntakeDefaults
{
    public const string Kind = "intake";
    public const string Folder = "Folder";

    public static Dictionary<string, string> Apply(ChannelOptions channel, string dataDirectory)
    {
        var settings = new Dictionary<string, string>(channel.Settings, StringComparer.OrdinalIgnoreCase);
        if (settings.TryGetValue(Folder, out var folder) && folder.Trim().Length > 0)
        {
            settings[Folder] = Path.GetFullPath(folder.Trim(), Path.GetFullPath(dataDirectory));
        }

        return settings;
    }
}
