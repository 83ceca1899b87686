using System.Runtime.CompilerServices;

namespace ChannelWatch.Connectors.Intake;

/// <summary>A channel whose comments another system hands in: there is nothing to call; that system fetches decisions and says what it did.</summary>
internal sealed class IntakeConnector(Channel channel, IntakeOptions options) : IChannelConnector, IHandedIn, IOutsideActor
{
    public IntakeTerms Terms => options.Terms;

    public TimeSpan ActsWithin => options.ActsWithin;

    public ConnectorCapabilities Capabilities => ConnectorCapabilities.DetectEdits;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        yield return new ReadPage([], null);
    }

    public Task<IReadOnlyDictionary<CommentId, PlatformVisibility>> LookAsync(IReadOnlyCollection<CommentId> ids, CancellationToken cancellationToken) => throw HandedIn();

    public Task<PlatformVisibility> SetVisibilityAsync(CommentId id, PlatformVisibility wanted, CancellationToken cancellationToken) => throw HandedIn();

    public Task<CommentId> ReplyAsync(CommentId id, string postId, string text, CancellationToken cancellationToken) => throw HandedIn();

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ConnectionFinding>();
        if (options.Terms.Key is not null)
        {
            findings.Add(new("intake over HTTP", true, $"POST to /intake/{channel.Id} with the channel's key"));
        }

        if (options.Terms.Folder is { } folder)
        {
            findings.Add(Try(folder));
        }

        return Task.FromResult<IReadOnlyList<ConnectionFinding>>(findings);
    }

    private static ConnectionFinding Try(string folder)
    {
        var probe = Path.Combine(folder, $".write-test-{Environment.ProcessId}");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
            return new("intake folder", true, $"{folder} can be read and written");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return new("intake folder", false, $"{folder} cannot be used: {refusal.Message} Give the service's user the right to read, write and delete there.");
        }
    }

    private static ChannelException HandedIn() => new(ChannelFailure.Unsupported, "The comments of this channel are handed in; ChannelWatch cannot call the system that does.");
}
