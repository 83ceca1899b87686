using System.Net.Http.Headers;

namespace ChannelWatch.Connectors.Http;

/// <summary>Reads the wait a platform asks for, given in seconds or as a date, within reason.</summary>
internal static class RetryAfter
{
    /// <summary>Nobody gets to silence a channel for longer than this with one header.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static TimeSpan? Read(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait switch
        {
            null => null,
            { } some when some < TimeSpan.Zero => TimeSpan.Zero,
            { } some when some > Longest => Longest,
            _ => wait,
        };
    }
}
