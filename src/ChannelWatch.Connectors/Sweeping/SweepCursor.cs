using System.Text.Json;

namespace ChannelWatch.Connectors.Sweeping;

/// <summary>Where the next sweep goes on.</summary>
internal sealed record SweepCursor
{
    /// <summary>When the last whole read began: after a long silence the next one looks back as far.</summary>
    public required DateTimeOffset ReadAt { get; init; }

    /// <summary>Which listing the turn through the old posts is at.</summary>
    public int Listing { get; init; }

    /// <summary>Old posts published before this come next; null: the newest of them.</summary>
    public DateTimeOffset? OldBefore { get; init; }

    /// <summary>When the present turn through the old posts began.</summary>
    public DateTimeOffset? TurnBegan { get; init; }

    /// <summary>When the last finished turn began: an old post was last read after this.</summary>
    public DateTimeOffset? LastTurnBegan { get; init; }

    /// <summary>Old posts under which there are comments of the last days, which are read every time.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Warm { get; init; } = new Dictionary<string, DateTimeOffset>();

    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Null when there is none, or it is not ours: then everything is read as at first, which loses nothing.</summary>
    public static SweepCursor? Parse(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<SweepCursor>(text) is { Listing: >= 0, Warm: not null } cursor ? cursor : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
