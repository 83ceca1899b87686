using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Meta;

/// <summary>
/// Reads from the answers' headers how much of the ration is used, and stops asking shortly before it is used up: calls made while
/// throttled make the wait longer.
/// </summary>
internal sealed class MetaUsage(TimeProvider clock)
{
    private const int EnoughPercent = 95;

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private DateTimeOffset _askAgainAt = DateTimeOffset.MinValue;

    public void Note(PlatformAnswer answer)
    {
        if (HighestUse(answer) >= EnoughPercent)
        {
            _askAgainAt = clock.GetUtcNow() + (WaitIn(answer) ?? Pause);
        }
    }

    /// <exception cref="ChannelException"><see cref="ChannelFailure.Throttled"/> while the ration is used up.</exception>
    public void ThrowIfSpent()
    {
        if (_askAgainAt - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
        {
            throw new ChannelException(ChannelFailure.Throttled, "The platform's ration is nearly used up, by its own count; nothing was asked.", wait);
        }
    }

    /// <summary>The longest wait the headers name; null when they name none.</summary>
    public static TimeSpan? WaitIn(PlatformAnswer answer)
    {
        var minutes = Rows(answer).Select(row => Number(row, "estimated_time_to_regain_access")).DefaultIfEmpty(0).Max();
        return minutes > 0 ? TimeSpan.FromMinutes(Math.Min(minutes, RetryAfter.Longest.TotalMinutes)) : null;
    }

    private static double HighestUse(PlatformAnswer answer) =>
        Rows(answer).SelectMany(row => (double[])[Number(row, "call_count"), Number(row, "total_time"), Number(row, "total_cputime")]).DefaultIfEmpty(0).Max();

    private static IEnumerable<JsonElement> Rows(PlatformAnswer answer)
    {
        if (Json(answer.Header("X-App-Usage")) is { } app)
        {
            yield return app;
        }

        if (Json(answer.Header("X-Business-Use-Case-Usage")) is not { } business)
        {
            yield break;
        }

        foreach (var row in business.EnumerateObject().Where(account => account.Value.ValueKind == JsonValueKind.Array).SelectMany(account => account.Value.EnumerateArray()))
        {
            yield return row;
        }
    }

    private static double Number(JsonElement row, string field) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) ? number : 0;

    private static JsonElement? Json(string? header)
    {
        try
        {
            return header is not null && JsonSerializer.Deserialize<JsonElement>(header) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
