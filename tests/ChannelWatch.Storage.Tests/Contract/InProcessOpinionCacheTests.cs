using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>The memory of a single process: a day, and no more than so much.</summary>
public sealed class InProcessOpinionCacheTests : OpinionCacheContract
{
    private readonly InProcessOpinionCache _cache;

    public InProcessOpinionCacheTests() => _cache = new InProcessOpinionCache(Clock);

    protected override IOpinionCache Cache => _cache;

    [Fact]
    public async Task After_a_day_it_is_asked_again()
    {
        var key = NewKey();
        await Cache.KeepAsync(key, Answer, None);
        Clock.Advance(TimeSpan.FromHours(24));

        Assert.Null(await Cache.FindAsync(key, None));
    }

    [Fact]
    public async Task The_oldest_answers_are_forgotten_first()
    {
        var keys = Enumerable.Range(0, 1001).Select(_ => NewKey()).ToList();
        foreach (var key in keys)
        {
            await Cache.KeepAsync(key, Answer, None);
        }

        Assert.Null(await Cache.FindAsync(keys[0], None));
        Assert.NotNull(await Cache.FindAsync(keys[1], None));
        Assert.NotNull(await Cache.FindAsync(keys[^1], None));
    }
}
