using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Sweeping;

/// <summary>How far back a sweep over an account's posts looks.</summary>
internal sealed record SweepOptions
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("FreshPosts", Required: false, Secret: false, "Posts younger than this are read in every poll, 1 to 90 days (default 14.00:00:00)"),
        new("OldPosts", Required: false, Secret: false, "Older posts, back to this age, are read a few at a time in turn, 1 to 3650 days (default 365.00:00:00)"),
        new("EditWindow", Required: false, Secret: false, "How far back every poll looks for edits and deletions of comments, 1 hour to 30 days (default 3.00:00:00)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
    ];

    public TimeSpan FreshPosts { get; init; } = TimeSpan.FromDays(14);

    public TimeSpan OldPosts { get; init; } = TimeSpan.FromDays(365);

    public TimeSpan EditWindow { get; init; } = TimeSpan.FromDays(3);

    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(14);

    public static SweepOptions Read(SettingsReader reader)
    {
        var defaults = new SweepOptions();
        return new SweepOptions
        {
            FreshPosts = reader.Span("FreshPosts", defaults.FreshPosts, TimeSpan.FromDays(1), TimeSpan.FromDays(90)),
            OldPosts = reader.Span("OldPosts", defaults.OldPosts, TimeSpan.FromDays(1), TimeSpan.FromDays(3650)),
            EditWindow = reader.Span("EditWindow", defaults.EditWindow, TimeSpan.FromHours(1), TimeSpan.FromDays(30)),
            InitialHistory = reader.Span("InitialHistory", defaults.InitialHistory, TimeSpan.Zero, TimeSpan.FromDays(365)),
        };
    }
}
