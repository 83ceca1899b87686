using System.Globalization;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>What Reddit says is left of its own window, which all programs of the application share: at its end nothing is asked until it begins anew.</summary>
internal sealed class RedditRation(TimeProvider clock)
{
    private (double Left, DateTimeOffset Until)? _told;

    public void Note(PlatformAnswer answer)
    {
        if (double.TryParse(answer.Header("x-ratelimit-remaining"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var left)
            && int.TryParse(answer.Header("x-ratelimit-reset"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 3600)
        {
            _told = (left, clock.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        }
    }

    public void Require()
    {
        if (_told is var (left, until) && left < 1 && until - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
        {
            throw new ChannelException(ChannelFailure.Throttled, "Reddit's ration for the application is used up; nothing was asked.", wait);
        }
    }
}
