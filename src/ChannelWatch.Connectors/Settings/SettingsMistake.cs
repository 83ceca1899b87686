namespace ChannelWatch.Connectors.Settings;

/// <summary>A connector was asked for with settings that validation had refused: a mistake of the program's, as the installation is validated first.</summary>
internal static class SettingsMistake
{
    public static ArgumentException Of(Channel channel, IReadOnlyList<string> problems) =>
        new($"Channel '{channel.Id}' has settings that do not validate: {string.Join("; ", problems)}", nameof(channel));
}
