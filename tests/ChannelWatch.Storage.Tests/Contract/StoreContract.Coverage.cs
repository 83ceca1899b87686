namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>Until when a channel was seen is kept, and never moves back.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task Coverage_moves_forward_only_and_remembers_its_gaps()
    {
        var gap = new CoverageGap(Store.Now.AddHours(-3), Store.Now, "the platform did not answer", 4);

        var before = await _store.Coverage.ReadAsync(_store.Channel.Id, DateTimeOffset.MinValue, None);
        await _store.Coverage.NoteAsync(_store.Channel.Id, Store.Now, gap, None);
        await _store.Coverage.NoteAsync(_store.Channel.Id, Store.Now.AddHours(-1), null, None);

        var after = await _store.Coverage.ReadAsync(_store.Channel.Id, Store.Now, None);
        Assert.Null(before.CompleteUntil);
        Assert.Equal(Store.Now, after.CompleteUntil);
        Assert.Equal([gap], after.Gaps);
        Assert.Empty((await _store.Coverage.ReadAsync(_store.Channel.Id, Store.Now.AddTicks(1), None)).Gaps);
    }
}
