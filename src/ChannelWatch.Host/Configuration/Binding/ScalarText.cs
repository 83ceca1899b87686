using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>Reads one value of the configuration, strictly and in one culture, and says what would have been allowed.</summary>
internal static class ScalarText
{
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static bool IsScalar(Type type) =>
        type == typeof(string) || type == typeof(bool) || type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(TimeSpan)
        || type == typeof(Uri) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type.IsEnum;

    /// <summary>The value, or null with the values allowed in <paramref name="allowed"/>.</summary>
    public static object? Parse(Type type, string text, out string allowed)
    {
        (object? Value, string Allowed) read = type switch
        {
            _ when type == typeof(string) => (text, ""),
            _ when type == typeof(bool) => (bool.TryParse(text, out var flag) ? flag : null, "true or false"),
            _ when type == typeof(int) => (int.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var number) ? number : null, "a whole number"),
            _ when type == typeof(long) => (long.TryParse(text, NumberStyles.AllowLeadingSign, Culture, out var number) ? number : null, "a whole number"),
            _ when type == typeof(double) => (double.TryParse(text, NumberStyles.Float, Culture, out var number) ? number : null, "a number"),
            _ when type == typeof(TimeSpan) => (Span(text), "a duration as hours:minutes:seconds such as 00:05:00, or days.hours:minutes:seconds such as 7.00:00:00"),
            _ when type == typeof(DateOnly) => (DateOnly.TryParseExact(text, "yyyy-MM-dd", Culture, DateTimeStyles.None, out var date) ? date : null, "a date such as 2026-12-21"),
            _ when type == typeof(TimeOnly) => (Time(text), "a time of day such as 07:30"),
            _ when type == typeof(Uri) => (Web(text), "a full web address such as https://channelwatch.school.example"),
            _ => Name(type, text),
        };
        allowed = read.Allowed;
        return read.Value;
    }

    /// <summary>What is wrong with a value that could be read; null when nothing is.</summary>
    public static string? OutOfRange(RangeAttribute? range, object value) =>
        range is null || range.IsValid(value) ? null : $"allowed: {range.Minimum} to {range.Maximum}";

    // "5" alone would be five days to TimeSpan.Parse, which nobody means.
    private static TimeSpan? Span(string text) =>
        text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, Culture, out var span) && span >= TimeSpan.Zero ? span : null;

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], Culture, DateTimeStyles.None, out var time) ? time : null;

    private static Uri? Web(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0 ? address : null;

    private static (object?, string) Name(Type type, string text)
    {
        var known = Enum.GetNames(type);
        var match = known.FirstOrDefault(name => name.Equals(text.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        return (match is null ? null : Enum.Parse(type, match), "one of " + string.Join(", ", known));
    }
}
