namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>Values kept outside the configuration: <c>file:/run/secrets/x</c> and <c>env:NAME</c>.</summary>
internal static class SecretText
{
    private static readonly string[] SecretWords = ["password", "secret", "token", "apikey"];

    public static bool IsReference(string value) =>
        value.StartsWith("file:", StringComparison.Ordinal) || value.StartsWith("env:", StringComparison.Ordinal);

    /// <summary>Judged by the key's own name, so that a message never repeats a password.</summary>
    public static bool IsSecretKey(string key)
    {
        var name = key[(key.LastIndexOf(':') + 1)..];
        return SecretWords.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The value a reference stands for; the value itself when it is none. On failure <paramref name="problem"/> says why.</summary>
    public static string? Resolve(string value, out string? problem)
    {
        problem = null;
        if (value.StartsWith("env:", StringComparison.Ordinal))
        {
            var found = Environment.GetEnvironmentVariable(value[4..]);
            problem = string.IsNullOrEmpty(found) ? $"is \"{value}\", but the environment variable {value[4..]} is not set" : null;
            return found;
        }

        return value.StartsWith("file:", StringComparison.Ordinal) ? FromFile(value[5..], out problem) : value;
    }

    private static string? FromFile(string path, out string? problem)
    {
        try
        {
            var text = File.ReadAllText(path).TrimEnd('\r', '\n');
            problem = text.Length == 0 ? $"is \"file:{path}\", but that file is empty" : null;
            return text;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problem = $"is \"file:{path}\", but that file cannot be read: {failure.Message}";
            return null;
        }
    }
}
