namespace ChannelWatch.TestSupport.StandIns.GoogleReviews;

/// <summary>A review in the Google stand-in, with the school's one answer.</summary>
public sealed class GoogleReview
{
    public required string Id { get; init; }

    /// <summary>Null: stars only.</summary>
    public string? Text { get; set; }

    public string Stars { get; init; } = "FOUR";

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ChangedAt { get; set; }

    public string? Answer { get; set; }

    public DateTimeOffset AnsweredAt { get; set; }
}
