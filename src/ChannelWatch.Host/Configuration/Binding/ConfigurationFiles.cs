using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>Reads the configuration files, later ones over earlier ones, environment variables over all.</summary>
internal static class ConfigurationFiles
{
    public static SettingSource Read(IReadOnlyList<string> files, System.Collections.IDictionary environment)
    {
        var mistakes = files.Select(Mistake).OfType<string>().ToList();
        if (mistakes.Count > 0)
        {
            throw new ConfigurationException(mistakes);
        }

        var builder = new ConfigurationBuilder();
        foreach (var path in files.Select(Path.GetFullPath))
        {
            // The file provider hides names that begin with a dot unless told otherwise.
            var folder = new PhysicalFileProvider(Path.GetDirectoryName(path) ?? "/", Microsoft.Extensions.FileProviders.Physical.ExclusionFilters.None);
            builder.AddJsonFile(folder, Path.GetFileName(path), optional: false, reloadOnChange: false);
        }

        builder.AddInMemoryCollection(EnvironmentSettings.Read(environment));
        try
        {
            return new SettingSource(builder.Build());
        }
        catch (InvalidDataException failure)
        {
            throw new ConfigurationException([$"{failure.Message} {failure.InnerException?.Message}".Trim()]);
        }
    }

    private static string? Mistake(string path)
    {
        if (!File.Exists(path))
        {
            return $"{path}: there is no such file (given with --config)";
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Lenient);
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : $"{path}: holds {document.RootElement.ValueKind}; allowed: a JSON object with the key ChannelWatch";
        }
        catch (JsonException failure)
        {
            return $"{path}: is not valid JSON, line {failure.LineNumber + 1}, position {failure.BytePositionInLine + 1}: {FirstSentence(failure.Message)}";
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"{path}: cannot be read: {failure.Message}";
        }
    }

    public static JsonDocumentOptions Lenient { get; } = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static string FirstSentence(string message)
    {
        var end = message.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? message : message[..(end + 1)];
    }
}
