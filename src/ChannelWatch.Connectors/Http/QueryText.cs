namespace ChannelWatch.Connectors.Http;

/// <summary>Writes a path with its query, every value escaped: ids come from outside and must not become part of the path.</summary>
internal static class QueryText
{
    public static string Path(params ReadOnlySpan<string> segments)
    {
        var path = new System.Text.StringBuilder();
        foreach (var segment in segments)
        {
            // A segment of dots alone would climb out of the path.
            path.Append(path.Length > 0 ? "/" : "").Append(Uri.EscapeDataString(segment.All(letter => letter == '.') ? "_" : segment));
        }

        return path.ToString();
    }

    /// <summary>Null values are left out.</summary>
    public static string With(string path, params ReadOnlySpan<(string Key, string? Value)> query)
    {
        var text = new System.Text.StringBuilder(path);
        var mark = '?';
        foreach (var (key, value) in query)
        {
            if (value is not null)
            {
                text.Append(mark).Append(Uri.EscapeDataString(key)).Append('=').Append(Uri.EscapeDataString(value));
                mark = '&';
            }
        }

        return text.ToString();
    }
}
