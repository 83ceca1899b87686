using System.Runtime.CompilerServices;

namespace ChannelWatch.Connectors.Manual;

/// <summary>A channel no program can read: people look at it and hand in what they find, so there is nothing to call.</summary>
internal sealed class ManualConnector(ManualWatch watch) : IChannelConnector, IWatchedByHand
{
    public ManualWatch Watch => watch;

    public ConnectorCapabilities Capabilities => ConnectorCapabilities.None;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new ReadPage([], null);
    }

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) => throw ByHand();

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => throw ByHand();

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => throw ByHand();

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ConnectionFinding>>(
    [
        new("watched by hand", true, watch.Rhythm == CheckRhythm.Never
            ? $"{watch.Platform}: on the register; nobody is asked to look"
            : $"{watch.Platform}: {watch.Owner} is asked to look at {watch.AskAt:HH\\:mm}"),
    ]);

    private ChannelException ByHand() => new(ChannelFailure.Unsupported, $"{watch.Platform} cannot be reached by a program: it is done by hand.");
}
