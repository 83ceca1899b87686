using System.Runtime.CompilerServices;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>A channel no program can read.</summary>
public sealed class WatchedByHand(ManualWatch watch) : IChannelConnector, IWatchedByHand
{
    public ManualWatch Watch => watch;

    public ConnectorCapabilities Capabilities => ConnectorCapabilities.None;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadPage([], null);
    }

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) => throw Cannot();

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => throw Cannot();

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => throw Cannot();

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ConnectionFinding>>([]);

    private static ChannelException Cannot() => new(ChannelFailure.Unsupported, "By hand only.");
}
