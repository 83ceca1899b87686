namespace ChannelWatch.Core.Records;

/// <summary>How the shared memory (Redis) is, where one is configured. Without it everything works, slower.</summary>
public interface ISharedMemoryState
{
    /// <summary>What is wrong at present, in a few words; null when it answers.</summary>
    string? Trouble { get; }

    /// <summary>Tries it and says what is wrong, or null.</summary>
    Task<string?> CheckAsync(CancellationToken cancellationToken);
}
