namespace ChannelWatch.TestSupport.StandIns;

/// <summary>A comment in the WordPress stand-in's database.</summary>
public sealed class StandInComment
{
    public required long Id { get; init; }

    public long Post { get; init; } = 1;

    public long Parent { get; init; }

    /// <summary>User id; 0 for visitors.</summary>
    public long Author { get; init; }

    public string AuthorName { get; init; } = "A Parent";

    public string AuthorEmail { get; init; } = "parent@example.org";

    public string AuthorIp { get; set; } = "192.0.2.7";

    public string AuthorUserAgent { get; set; } = "Mozilla/5.0 (X11; Linux x86_64)";

    public required DateTimeOffset Date { get; init; }

    public string Content { get; set; } = "";

    /// <summary>approved, hold, spam or trash.</summary>
    public string Status { get; set; } = "approved";

    public string Type { get; init; } = "comment";

    public string? Link { get; init; }
}
