namespace ChannelWatch.Core.Polling;

/// <summary>A platform's clock can be nonsense (1970, 2099); a clock of ours must not run on it.</summary>
internal static class PlausibleTime
{
    public static PlatformComment Of(PlatformComment comment, DateTimeOffset now)
    {
        var posted = comment.PostedAt.ToUniversalTime();
        return comment with { PostedAt = posted > now || posted.Year < 2004 ? now : posted };
    }
}
