using System.Runtime.CompilerServices;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Benchmarks;

/// <summary>A platform that answers at once from memory, so that what is measured is ChannelWatch.</summary>
internal sealed class ScriptedPlatform : IChannelConnector, IConnectors
{
    private static readonly string[] Texts =
    [
        "Lovely assembly this morning, well done Year 3, the singing was wonderful!",
        "What time does the book fair open on Friday and do we need to bring cash?",
        "I am disappointed that the coach was late again and nobody told the parents at the gate.",
        "Text me about the lift share on 07700 900 123 after six please",
        "Cheap loans, no checks! apply today at http://quick-cash.example/apply",
    ];

    private int _made;

    /// <summary>Moves on by a minute for each comment, so that what is on record came over months and not in one flood.</summary>
    public FixedClock Clock { get; } = new(TimeProvider.System.GetUtcNow());

    public ConnectorCapabilities Capabilities => ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide;

    /// <summary>How many comments the next read brings.</summary>
    public int Waiting { get; set; }

    /// <summary>The comments of the last page read, to be read again.</summary>
    public ReadPage? LastPage { get; private set; }

    public IChannelConnector For(ChannelId channel) => this;

    public ConnectorProfile ProfileOf(ChannelId channel) => new() { Platform = "Scripted", Capabilities = Capabilities, Reads = "invented comments", Cost = "free", Retention = "none" };

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        foreach (var page in Enumerable.Range(0, Waiting).Select(_ => Make()).Chunk(100))
        {
            LastPage = new ReadPage(page, null);
            yield return LastPage with { Cursor = page[^1].Id.Value };
        }

        Waiting = 0;
    }

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<CommentId, PlatformVisibility>>(ids.ToDictionary(id => id, _ => PlatformVisibility.Visible));

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => Task.FromResult(wanted);

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => Task.FromResult(new CommentId("reply"));

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ConnectionFinding>>([]);

    private PlatformComment Make()
    {
        var number = ++_made;
        return new PlatformComment
        {
            Id = new CommentId(FormattableString.Invariant($"c{number}")),
            Author = new PlatformAuthor(FormattableString.Invariant($"author-{number % 500}"), "A Parent"),
            Text = $"{Texts[number % Texts.Length]} ({number})",
            PostedAt = Clock.GetUtcNow(),
            PostId = FormattableString.Invariant($"post-{number % 200}"),
            RawJson = FormattableString.Invariant($$"""{"id":{{number}},"content":{"raw":"as read from the platform"},"status":"approved","type":"comment"}"""),
        };
    }
}
