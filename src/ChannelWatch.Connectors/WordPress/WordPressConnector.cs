using System.Globalization;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Reads, holds, restores and answers comments on a WordPress site through its REST interface.</summary>
internal sealed class WordPressConnector : IChannelConnector
{
    private readonly WordPressApi _api;
    private readonly WordPressStaff _staff;
    private readonly WordPressReader _reader;
    private readonly WordPressReplies _replies;
    private readonly WordPressChecks _checks;

    public WordPressConnector(HttpClient http, WordPressOptions options, TimeProvider clock)
    {
        _api = new WordPressApi(http, options, clock);
        _staff = new WordPressStaff(_api, options, clock);
        _reader = new WordPressReader(_api, _staff, new WordPressPosts(_api), options, clock);
        _replies = new WordPressReplies(_api, _staff);
        _checks = new WordPressChecks(_api, _staff, options);
    }

    public ConnectorCapabilities Capabilities => WordPressFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var some in ids.Distinct().Chunk(WordPressApi.PageSize))
        {
            var include = string.Join(",", some.Select(id => WordPressMapping.NumberOf(id).ToString(CultureInfo.InvariantCulture)));
            foreach (var row in (await _api.ListAsync($"&include={include}", 0, WordPressApi.PageSize, cancellationToken)).Rows)
            {
                seen[WordPressMapping.IdOf(row.Id)] = row.Visibility;
            }

            // Absence from a list proves little (rows can be filtered out): each missing one is asked for by its id.
            foreach (var id in some.Where(id => !seen.ContainsKey(id)))
            {
                seen[id] = (await _api.FindAsync(WordPressMapping.NumberOf(id), cancellationToken))?.Visibility ?? PlatformVisibility.Gone;
            }
        }

        return ids.Distinct().ToDictionary(id => id, id => seen[id]);
    }

    public async Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        var status = wanted switch
        {
            PlatformVisibility.Visible => "approved",
            PlatformVisibility.Hidden => "hold",
            PlatformVisibility.Removed => "trash",
            _ => throw new ChannelException(ChannelFailure.Unsupported, "A comment can be shown, held or put in the bin; never deleted for good."),
        };
        var number = WordPressMapping.NumberOf(id);
        if (await _api.FindAsync(number, cancellationToken) is not { } row)
        {
            return PlatformVisibility.Gone;
        }

        if (row.Visibility == wanted)
        {
            return wanted;
        }

        // The answer's status is not believed either: WordPress says 200 to a change it did not make.
        await _api.SetStatusAsync(row, status, cancellationToken);
        return (await _api.FindAsync(number, cancellationToken))?.Visibility ?? PlatformVisibility.Gone;
    }

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) =>
        _replies.ReplyAsync(WordPressMapping.NumberOf(id), text, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);
}
