namespace ChannelWatch.Storage;

/// <summary>Where the embedded store lives and how patient it is.</summary>
public sealed record StorageOptions
{
    /// <summary>The folder that holds <c>channelwatch.db</c>; made when absent.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>How long a call waits for another process to unlock the database before it fails; whole seconds, at least one.</summary>
    public TimeSpan LockWait { get; init; } = TimeSpan.FromSeconds(5);

    public string DatabaseFile => Path.Combine(DataDirectory, "channelwatch.db");
}
