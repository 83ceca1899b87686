namespace ChannelWatch.Connectors.Simulated;

/// <summary>What a simulated channel plays and where it remembers what was done to it.</summary>
internal sealed record SimulatedOptions
{
    /// <summary>The script, one JSON object a line; null plays none.</summary>
    public string? Script { get; init; }

    /// <summary>The file that keeps start, hidden comments and answers over a restart.</summary>
    public required string State { get; init; }

    /// <summary>2 plays the script twice as fast.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>How many made-up comments are there from the start.</summary>
    public int Generate { get; init; }
}
