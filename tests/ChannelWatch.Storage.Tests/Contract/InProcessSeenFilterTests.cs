using ChannelWatch.Storage.Intake;

namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>The memory of a single process: no more than so many.</summary>
public sealed class InProcessSeenFilterTests : SeenFilterContract
{
    internal override ISeenFilter Filter { get; } = new InProcessSeenFilter();

    [Fact]
    public async Task The_oldest_pages_are_forgotten_first()
    {
        var pages = Enumerable.Range(0, 1001).Select(_ => NewPage()).ToList();
        foreach (var page in pages)
        {
            await Filter.AddAsync(page, None);
        }

        Assert.False(await Filter.HasAsync(pages[0], None));
        Assert.True(await Filter.HasAsync(pages[1], None));
        Assert.True(await Filter.HasAsync(pages[^1], None));
    }
}
