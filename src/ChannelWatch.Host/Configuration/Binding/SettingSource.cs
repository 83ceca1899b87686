using Microsoft.Extensions.Configuration.Json;

namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>Knows which file or environment variable said a setting, so that a mistake can be found where it was made.</summary>
internal sealed class SettingSource(IConfigurationRoot root)
{
    public IConfigurationRoot Root { get; } = root;

    public string Of(string key)
    {
        var provider = Root.Providers.Reverse().FirstOrDefault(candidate => Holds(candidate, key));
        return provider switch
        {
            JsonConfigurationProvider json => FileOf(json),
            null => Root.Providers.OfType<JsonConfigurationProvider>().Select(FileOf).LastOrDefault() ?? "configuration",
            _ => $"environment variable {EnvironmentSettings.VariableOf(key)}",
        };
    }

    /// <summary>Whether the value stands in a file, where anybody who may read the file reads it.</summary>
    public bool IsInFile(string key) => Root.Providers.Reverse().FirstOrDefault(candidate => candidate.TryGet(key, out _)) is JsonConfigurationProvider;

    public string FolderOf(string key) =>
        Root.Providers.Reverse().FirstOrDefault(candidate => Holds(candidate, key)) is JsonConfigurationProvider json
            ? Path.GetDirectoryName(Path.GetFullPath(FileOf(json))) ?? "."
            : Directory.GetCurrentDirectory();

    private static bool Holds(IConfigurationProvider provider, string key) =>
        provider.TryGet(key, out _) || provider.GetChildKeys([], key).Any();

    private static string FileOf(JsonConfigurationProvider json) =>
        json.Source.FileProvider?.GetFileInfo(json.Source.Path ?? "").PhysicalPath is { } path ? Shorten(path) : json.Source.Path ?? "configuration";

    private static string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
