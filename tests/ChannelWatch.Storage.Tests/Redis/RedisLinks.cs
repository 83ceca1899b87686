using ChannelWatch.Storage.Redis;

namespace ChannelWatch.Storage.Tests.Redis;

/// <summary>One link for each worker of a test, closed with it.</summary>
internal sealed class RedisLinks(CollectingLog log) : IAsyncDisposable
{
    private readonly List<RedisLink> _links = [];

    /// <summary>To the real server; a busy machine takes its time.</summary>
    public RedisLink New() => New(RealServer.Redis, TimeSpan.FromSeconds(20));

    /// <summary>To where nothing listens.</summary>
    public RedisLink NewToNowhere() => New("127.0.0.1:1,connectTimeout=200", TimeSpan.FromMilliseconds(400));

    public async ValueTask DisposeAsync()
    {
        foreach (var link in _links)
        {
            await link.DisposeAsync();
        }
    }

    private RedisLink New(string connection, TimeSpan patience)
    {
        var link = new RedisLink(connection, TimeProvider.System, log.For<RedisLink>()) { Patience = patience };
        _links.Add(link);
        return link;
    }
}
