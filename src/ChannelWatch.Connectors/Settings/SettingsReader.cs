using System.Globalization;

namespace ChannelWatch.Connectors.Settings;

/// <summary>Reads a channel's settings value by value, collecting every mistake instead of stopping at the first.</summary>
/// <param name="platform">For messages: "WordPress".</param>
/// <param name="known">The keys there are.</param>
/// <param name="channel">Whose settings.</param>
internal sealed class SettingsReader(string platform, IReadOnlyList<ConnectorSetting> known, Channel channel)
{
    private readonly List<string> _problems = [.. channel.Settings.Keys
        .Where(key => known.All(setting => !setting.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
        .Select(key => $"{key}: unknown setting; a {platform} channel has {string.Join(", ", known.Select(setting => setting.Key))}")];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Notes one more mistake; starts with the key: "User: holds a colon".</summary>
    public void Problem(string problem) => _problems.Add(problem);

    /// <summary>The options when there are no <see cref="Problems"/>, otherwise null.</summary>
    public T? IfFine<T>(T options)
        where T : class => _problems.Count == 0 ? options : null;

    /// <summary>The value, trimmed, or null when it is absent or empty.</summary>
    public string? Value(string key) => channel.Settings.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value.Trim() : null;

    /// <summary>The value; a missing one is a problem and gives "".</summary>
    public string Needed(string key)
    {
        if (Value(key) is { } value)
        {
            return value;
        }

        _problems.Add($"{key}: is missing; {known.First(setting => setting.Key == key).Meaning}");
        return "";
    }

    /// <summary>A required plain web address, made to end in a slash; http only inside the building or when <paramref name="insecureAllowed"/>.</summary>
    public Uri? NeededAddress(string key, bool insecureAllowed) => Needed(key) is { Length: > 0 } value ? Address(key, value, insecureAllowed) : null;

    /// <summary>An optional plain web address, made to end in a slash.</summary>
    public Uri Address(string key, Uri otherwise, bool insecureAllowed) => (Value(key) is { } value ? Address(key, value, insecureAllowed) : null) ?? otherwise;

    public bool Flag(string key, bool otherwise = false)
    {
        if (Value(key) is not { } value)
        {
            return otherwise;
        }

        if (!bool.TryParse(value, out var flag))
        {
            _problems.Add($"{key}: '{value}' is not true or false");
        }

        return flag;
    }

    public TimeSpan Span(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (Value(key) is not { } value)
        {
            return otherwise;
        }

        if (!TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var span) || span < least || span > most)
        {
            _problems.Add($"{key}: '{value}' is not a time span (days.hours:minutes:seconds) from {least} to {most}");
            return otherwise;
        }

        return span;
    }

    public int Whole(string key, int otherwise, int least, int most)
    {
        if (Value(key) is not { } value)
        {
            return otherwise;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > most)
        {
            _problems.Add($"{key}: '{value}' is not a whole number from {least} to {most}");
            return otherwise;
        }

        return number;
    }

    /// <summary>One of a few words, compared without case.</summary>
    public string OneOf(string key, string otherwise, params string[] allowed)
    {
        var value = Value(key) ?? otherwise;
        if (allowed.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }

        _problems.Add($"{key}: '{value}' is not one of {string.Join(", ", allowed)}");
        return otherwise;
    }

    /// <summary>Values separated by commas; empty when absent.</summary>
    public IReadOnlyList<string> Many(string key) => Value(key)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private Uri? Address(string key, string value, bool insecureAllowed)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            _problems.Add($"{key}: is not a plain http:// or https:// address without user name, '?' or '#'");
            return null;
        }

        if (url.Scheme == "http" && !insecureAllowed && !Nearby.Is(url))
        {
            _problems.Add($"{key}: 'http://{url.Host}' would send the password in clear over the internet; use https://, or set AllowInsecure to true if you must");
        }

        return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }
}
