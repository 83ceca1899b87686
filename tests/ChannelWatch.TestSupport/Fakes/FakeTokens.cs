using System.Collections.Concurrent;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>Keeps tokens in memory, with every write in order.</summary>
public sealed class FakeTokens : ITokenStore
{
    private readonly ConcurrentDictionary<ChannelId, PlatformToken> _tokens = new();

    /// <summary>Every token stored, oldest first.</summary>
    public ConcurrentQueue<PlatformToken> Written { get; } = new();

    public Task<PlatformToken?> ReadAsync(ChannelId channel, CancellationToken cancellationToken) => Task.FromResult(_tokens.GetValueOrDefault(channel));

    public Task WriteAsync(ChannelId channel, PlatformToken token, CancellationToken cancellationToken)
    {
        _tokens[channel] = token;
        Written.Enqueue(token);
        return Task.CompletedTask;
    }
}
