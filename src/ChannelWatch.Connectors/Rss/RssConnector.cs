using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Rss;

/// <summary>Watches a feed; it can do nothing about what it sees.</summary>
internal sealed class RssConnector(PlatformClient client, RssOptions options, TimeProvider clock) : IChannelConnector
{
    private readonly RssMapping _mapping = new(options, clock);

    public ConnectorCapabilities Capabilities => RssFactory.Allowed.Capabilities;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await AskAsync(RssCursor.Read(cursor), cancellationToken);
        yield return answer.Status == 304
            ? new ReadPage([], cursor)
            : new ReadPage([.. FeedDocument.Entries(answer.Body).Select(_mapping.ToComment)], new RssCursor(answer.Header("ETag"), answer.Header("Last-Modified")).Write());
    }

    /// <summary>A feed says nothing of what stands where; what was seen counts as visible.</summary>
    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyDictionary<CommentId, PlatformVisibility>>(ids.Distinct().ToDictionary(id => id, _ => PlatformVisibility.Visible));
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("feed", async token =>
        {
            var entries = FeedDocument.Entries((await AskAsync(new RssCursor(null, null), token)).Body);
            return [new ConnectionFinding("feed", true, FormattableString.Invariant($"{entries.Count} entries; a new Google Alert begins with none"))];
        })
        .RunAsync(cancellationToken);

    private async Task<PlatformAnswer> AskAsync(RssCursor since, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, options.Feed);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ChannelWatch", "1.0"));
        request.Headers.TryAddWithoutValidation("If-None-Match", since.Tag);
        request.Headers.TryAddWithoutValidation("If-Modified-Since", since.Changed);
        var answer = await client.SendAsync(request, cancellationToken);
        return answer.IsSuccess || answer.Status == 304 ? answer : throw Refusal(answer);
    }

    private static ChannelException Refusal(PlatformAnswer answer) => answer.Status switch
    {
        410 => new ChannelException(ChannelFailure.NotFound, "The feed is gone for good (410): remove the channel or set Feed to where it went."),
        >= 300 and <= 399 => new ChannelException(
            ChannelFailure.NotTheApi,
            $"The feed has moved ({answer.Status}){(Uri.TryCreate(answer.Header("Location"), UriKind.Absolute, out var there) ? " to " + there.GetLeftPart(UriPartial.Authority) : "")}: open it in a browser and set Feed to the address it ends at."),
        _ => StatusRefusal.From(answer, "The feed's server", "Feeds are read without signing in: make the feed public.", "Its server does not let this program read: ask its owner."),
    };

    private static ChannelException ReadOnly() => new(ChannelFailure.Unsupported, "A feed is read-only: open the page by its link and do it there.");
}
