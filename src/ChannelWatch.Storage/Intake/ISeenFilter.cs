namespace ChannelWatch.Storage.Intake;

/// <summary>
/// Remembers pages that changed nothing, so that the next read of the same page is not looked up comment by comment and written for nothing.
/// Holds nothing that may not be lost: a page that is not remembered is simply stored.
/// </summary>
internal interface ISeenFilter
{
    /// <summary>Whether this page was added. May forget; never says yes of a page that was not added.</summary>
    /// <param name="page">Made by <see cref="PageMark"/>, which names page and record as they stood.</param>
    /// <param name="cancellationToken">Stops waiting for a shared store.</param>
    ValueTask<bool> HasAsync(string page, CancellationToken cancellationToken);

    /// <summary>Remembers a page; what could not be remembered is not an error.</summary>
    ValueTask AddAsync(string page, CancellationToken cancellationToken);
}
