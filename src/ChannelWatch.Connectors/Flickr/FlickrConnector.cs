using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>Reads and answers comments on a Flickr account's photos, and deletes them on a person's decision. Nothing can be hidden there.</summary>
internal sealed class FlickrConnector : IChannelConnector
{
    private const string Needed = "delete";

    private readonly FlickrOptions _options;
    private readonly FlickrApi _api;
    private readonly FlickrMapping _mapping;
    private readonly FlickrReader _reader;

    public FlickrConnector(HttpClient http, FlickrOptions options, IPlatformBudget budget, TimeProvider clock)
    {
        _options = options;
        _api = new FlickrApi(http, options, budget, clock);
        _mapping = new FlickrMapping(options);
        _reader = new FlickrReader(_api, _mapping, options, clock);
    }

    public ConnectorCapabilities Capabilities => FlickrFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var some in ids.Distinct().GroupBy(id => FlickrMapping.Split(id).Photo))
        {
            var there = (await _api.CommentsAsync(some.Key, cancellationToken) ?? []).Select(row => FlickrMapping.IdOf(some.Key, Wire.Text(row, "id"))).ToHashSet();
            foreach (var id in some)
            {
                seen[id] = there.Contains(id) ? PlatformVisibility.Visible : PlatformVisibility.Gone;
            }
        }

        return seen;
    }

    public async Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted != PlatformVisibility.Removed)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "On Flickr a comment cannot be hidden; on a person's decision it can be deleted, which cannot be undone.");
        }

        if (await FindAsync(id, cancellationToken) is null)
        {
            return PlatformVisibility.Gone;
        }

        try
        {
            await _api.DeleteAsync(FlickrMapping.Split(id).Comment, cancellationToken);
        }
        catch (ChannelException refusal) when (refusal.Failure == ChannelFailure.CommentGone)
        {
            return PlatformVisibility.Gone;
        }

        return await FindAsync(id, cancellationToken) is null ? PlatformVisibility.Removed : PlatformVisibility.Visible;
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken)
    {
        var (photo, comment) = FlickrMapping.Split(id);
        var rows = await _api.CommentsAsync(photo, cancellationToken) ?? [];
        var since = rows.Where(row => Wire.Text(row, "id") == comment).Select(row => (DateTimeOffset?)Parts.Time(row, "datecreate")).FirstOrDefault()
            ?? throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
        foreach (var row in rows.Where(row => _mapping.IsOwn(row) && Parts.SameWords(FlickrMapping.TextOf(row), text) && Parts.Time(row, "datecreate") >= since))
        {
            return FlickrMapping.IdOf(photo, Wire.Text(row, "id"));
        }

        var posted = FlickrMapping.IdOf(photo, await _api.AddAsync(photo, FlickrMapping.Escaped(text), cancellationToken));
        return await FindAsync(posted, cancellationToken) is { } shown && Parts.SameWords(FlickrMapping.TextOf(shown), text)
            ? posted
            : throw new ChannelException(ChannelFailure.Rejected, "Flickr took the answer and does not show it: look at the photo on Flickr.");
    }

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", SignInAsync)
        .Step("may read comments", async token =>
        {
            var (photos, _) = await _api.PhotosAsync(1, 1, token);
            var comments = photos.Count == 0 ? [] : await _api.CommentsAsync(Wire.Text(photos[0], "id"), token) ?? [];
            return [new("may read comments", true, photos.Count == 0 ? "the account has no photos yet to try it with" : FormattableString.Invariant($"{comments.Count} comments on the latest photo"))];
        })
        .RunAsync(cancellationToken);

    private async Task<IReadOnlyList<ConnectionFinding>> SignInAsync(CancellationToken cancellationToken)
    {
        var token = await _api.TokenAsync(cancellationToken);
        var (own, given) = (Parts.InnerText(token, "user", "nsid"), Parts.InnerText(token, "perms", "_content"));
        return own == _options.UserId
            ? [new("sign-in", true, $"signed in as {own}"), given == Needed
                ? new("permission delete", true, "given: read, answer and delete comments")
                : new("permission delete", false, $"The token has the permission '{given}' only. {FlickrRefusal.SignIn}")]
            : [new("sign-in", false, $"The token belongs to the account {own}: set UserId to that, or sign in again as the school.")];
    }

    private async Task<JsonElement?> FindAsync(CommentId id, CancellationToken cancellationToken)
    {
        var (photo, comment) = FlickrMapping.Split(id);
        var found = (await _api.CommentsAsync(photo, cancellationToken) ?? []).Where(row => Wire.Text(row, "id") == comment).ToList();
        return found.Count > 0 ? found[0] : null;
    }
}
