namespace ChannelWatch.Core.Opinions;

/// <summary>
/// Remembers what outside opinions answered, so that a wave of one text is asked about, waited for and paid once. Holds nothing that may not be
/// lost: without an answer here the question is simply asked.
/// </summary>
public interface IOpinionCache
{
    /// <summary>How long an answer is remembered.</summary>
    static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>The answer to the very same question, or null.</summary>
    /// <param name="key">Made by <see cref="OpinionKey"/>.</param>
    /// <param name="cancellationToken">Stops waiting for a shared store.</param>
    ValueTask<Opinion?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Remembers an answer; what could not be remembered is not an error.</summary>
    ValueTask KeepAsync(string key, Opinion opinion, CancellationToken cancellationToken);
}
