using System.Globalization;
using System.Runtime.CompilerServices;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>A platform held in memory: tests put comments on it, and say what fails.</summary>
public sealed class FakeConnector : IChannelConnector, IConnectors, ITokenHolder, IAuthorBlocker
{
    private readonly Dictionary<CommentId, PlatformComment> _comments = [];

    public ConnectorCapabilities Capabilities { get; set; } = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove
        | ConnectorCapabilities.UndoRemove | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions;

    public ConnectorProfile Profile { get; set; } = new() { Platform = "Testbook", Capabilities = ConnectorCapabilities.None, Reads = "comments", HiddenMeans = "the writer", Cost = "free", Retention = "none" };

    /// <summary>Thrown by every call while set.</summary>
    public ChannelException? Down { get; set; }

    /// <summary>What it says about its sign-in.</summary>
    public TokenStanding Standing { get; set; } = new(null, []);

    /// <summary>Thrown after this many pages of a read.</summary>
    public int? TornAfterPages { get; set; }

    /// <summary>The platform says yes and changes nothing.</summary>
    public bool Deaf { get; set; }

    public int PageSize { get; set; } = 100;

    /// <summary>Every change asked of the platform, in order.</summary>
    public List<(CommentId Id, PlatformVisibility Wanted)> Writes { get; } = [];

    public List<(CommentId To, string Text)> Replies { get; } = [];

    public List<string> Blocked { get; } = [];

    /// <summary>How often the platform was asked how comments stand.</summary>
    public int Looks { get; private set; }

    /// <summary>Channels that are not on this platform.</summary>
    public Dictionary<ChannelId, IChannelConnector> Others { get; } = [];

    public IChannelConnector For(ChannelId channel) => Others.GetValueOrDefault(channel, this);

    public ConnectorProfile ProfileOf(ChannelId channel) => Profile;

    public void Put(params PlatformComment[] comments)
    {
        foreach (var comment in comments)
        {
            _comments[comment.Id] = comment;
        }
    }

    public void Edit(string id, string text) => Put(_comments[new CommentId(id)] with { Text = text });

    public void Delete(string id) => _comments.Remove(new CommentId(id));

    public PlatformVisibility Shown(string id) => _comments.TryGetValue(new CommentId(id), out var comment) ? comment.Visibility : PlatformVisibility.Gone;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        var pages = _comments.Values.Chunk(PageSize).ToList();
        for (var index = 0; index < pages.Count; index++)
        {
            Refuse(TornAfterPages == index ? new ChannelException(ChannelFailure.Unreachable, "The connection was torn.") : Down);
            var last = index == pages.Count - 1;
            yield return new ReadPage(pages[index], last ? _comments.Count.ToString(CultureInfo.InvariantCulture) : null, last ? DateTimeOffset.MinValue : null);
        }

        Refuse(Down);
        if (pages.Count == 0)
        {
            yield return new ReadPage([], "0", DateTimeOffset.MinValue);
        }
    }

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        Refuse(Down);
        Looks++;
        return Task.FromResult<IReadOnlyDictionary<CommentId, PlatformVisibility>>(ids.ToDictionary(id => id, id => Shown(id.Value)));
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        Refuse(Down);
        Writes.Add((id, wanted));
        if (!Deaf && _comments.TryGetValue(id, out var comment))
        {
            _comments[id] = comment with { Visibility = wanted };
        }

        return Task.FromResult(Shown(id.Value));
    }

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken)
    {
        Refuse(Down);
        Replies.Add((id, text));
        return Task.FromResult(new CommentId($"reply-to-{id}"));
    }

    public Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken)
    {
        Refuse(Down);
        Blocked.Add(authorId);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConnectionFinding>>([new("sign-in", Down is null, Down?.Message ?? "works")]);

    public Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken)
    {
        Refuse(Down);
        return Task.FromResult(Standing);
    }

    private static void Refuse(ChannelException? refusal)
    {
        if (refusal is not null)
        {
            throw refusal;
        }
    }
}
