using System.Globalization;

namespace ChannelWatch.Storage.Mapping;

/// <summary>Instants as UTC text of fixed width to the tick, so that text order is time order in every database.</summary>
internal static class StoredTime
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static string? Of(DateTimeOffset? instant) => instant is { } some ? Of(some) : null;

    public static DateTimeOffset Read(string stored) =>
        DateTimeOffset.ParseExact(stored, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static DateTimeOffset? ReadMaybe(string? stored) => stored is null ? null : Read(stored);
}
