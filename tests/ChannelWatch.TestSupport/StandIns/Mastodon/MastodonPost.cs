namespace ChannelWatch.TestSupport.StandIns.Mastodon;

/// <summary>A post in the Mastodon stand-in.</summary>
public sealed class MastodonPost
{
    public required string Id { get; init; }

    public required string Author { get; init; }

    /// <summary>As the server gives it: HTML.</summary>
    public required string Html { get; set; }

    public MastodonPost? Answers { get; init; }

    public required DateTimeOffset At { get; init; }

    public string Visibility { get; init; } = "public";

    /// <summary>Names the school's account, and so is notified.</summary>
    public bool Names { get; init; } = true;
}
