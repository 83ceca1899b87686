using System.Globalization;
using System.Runtime.CompilerServices;

namespace ChannelWatch.Connectors.Simulated;

/// <summary>A platform that plays a script and remembers what was done to it; everything a real one can do, without the network.</summary>
internal sealed class SimulatedConnector(SimulatedOptions options, PlatformAuthor school, TimeProvider clock) : IChannelConnector
{
    private const int PageSize = 100;

    private readonly SimulatedStateFile _file = new(options.State);
    private IReadOnlyList<ScriptStep>? _script;

    public const ConnectorCapabilities All =
        ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Remove | ConnectorCapabilities.UndoRemove | ConnectorCapabilities.Reply
        | ConnectorCapabilities.ReadDirectMessages | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions;

    public ConnectorCapabilities Capabilities => All;

    /// <summary>The script's comments come with every read, as edits and deletions need; the generated ones only once, as the cursor counts.</summary>
    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (world, state) = await OpenAsync(cancellationToken);
        var read = int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
        var comments = world.At(clock.GetUtcNow())
            .Concat(Enumerable.Range(read, Math.Max(0, options.Generate - read)).Select(index => world.AsItStands(GeneratedComments.Make(index, state.StartedAt))));
        foreach (var page in comments.Chunk(PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new ReadPage(page, null);
        }

        var complete = options.Generate == 0 ? state.StartedAt : (DateTimeOffset?)null;
        yield return new ReadPage([], options.Generate.ToString(CultureInfo.InvariantCulture), complete);
    }

    public async Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken)
    {
        var (world, _) = await OpenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        return ids.Distinct().ToDictionary(id => id, id => world.Find(id, now)?.Visibility ?? PlatformVisibility.Gone);
    }

    public async Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken)
    {
        if (wanted == PlatformVisibility.Gone)
        {
            throw new ChannelException(ChannelFailure.Unsupported, "A comment can be shown, hidden or put in the bin; never deleted for good.");
        }

        var (world, state) = await OpenAsync(cancellationToken);
        if (world.Find(id, clock.GetUtcNow()) is not { } comment)
        {
            return PlatformVisibility.Gone;
        }

        if (comment.Visibility != wanted)
        {
            await _file.WriteAsync(state with { Visibilities = new(state.Visibilities) { [id.Value] = wanted } }, cancellationToken);
        }

        return wanted;
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken)
    {
        var (world, state) = await OpenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var parent = world.Find(id, now) ?? throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
        if (parent.Visibility != PlatformVisibility.Visible)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is hidden or in the bin.");
        }

        if (state.Replies.Find(reply => reply.Parent == id.Value && reply.Text == text) is { } earlier)
        {
            return new CommentId(earlier.Id);
        }

        var reply = new SimulatedReply($"reply-{state.Replies.Count + 1}", id.Value, parent.PostId, text, now);
        await _file.WriteAsync(state with { Replies = [.. state.Replies, reply] }, cancellationToken);
        return new CommentId(reply.Id);
    }

    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            _script ??= await ReadScriptAsync(cancellationToken);
            return [new("simulated channel", true, $"{_script.Count} lines in the script, {options.Generate} generated comments")];
        }
        catch (ChannelException refusal)
        {
            return [new("simulated channel", false, refusal.Message)];
        }
    }

    /// <summary>The first use starts the script's clock. Read anew each time, as another process (<c>poll</c>, <c>decide</c>) may have acted.</summary>
    private async Task<(SimulatedWorld World, SimulatedState State)> OpenAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _script ??= await ReadScriptAsync(cancellationToken);
        if (await _file.ReadAsync(cancellationToken) is not { } state)
        {
            state = new SimulatedState { StartedAt = clock.GetUtcNow() };
            await _file.WriteAsync(state, cancellationToken);
        }

        return (new SimulatedWorld(_script, options, state, school), state);
    }

    private async Task<IReadOnlyList<ScriptStep>> ReadScriptAsync(CancellationToken cancellationToken) =>
        options.Script is null ? [] : await ScriptFile.ReadAsync(options.Script, cancellationToken);
}
