namespace ChannelWatch.Connectors.Telegram;

/// <summary>Reads, answers and, on a person's decision, deletes messages in the discussion group of a Telegram channel, through a bot.</summary>
internal sealed class TelegramConnector : IChannelConnector, IAuthorBlocker
{
    private readonly TelegramReplies _replies;
    private readonly TelegramReader _reader;
    private readonly TelegramActions _actions;
    private readonly TelegramChecks _checks;

    public TelegramConnector(TelegramApi api, TelegramOptions options, TimeProvider clock)
    {
        _replies = new TelegramReplies(api);
        _reader = new TelegramReader(api, _replies, clock);
        _actions = new TelegramActions(api, options);
        _checks = new TelegramChecks(api);
    }

    public ConnectorCapabilities Capabilities => TelegramFactory.Allowed.Capabilities;

    public IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, CancellationToken cancellationToken) => _reader.ReadAsync(cursor, cancellationToken);

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var seen = new Dictionary<CommentId, PlatformVisibility>();
        foreach (var id in ids.Distinct())
        {
            seen[id] = await _actions.LookAsync(id, cancellationToken);
        }

        return seen;
    }

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => _actions.SetAsync(id, wanted, cancellationToken);

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => _replies.ReplyAsync(id, text, cancellationToken);

    public Task BlockAsync(string authorId, CommentId comment, CancellationToken cancellationToken) => _actions.BlockAsync(authorId, cancellationToken);

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => _checks.RunAsync(cancellationToken);
}
