using ChannelWatch.Core.Evidence;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Checks_are_remembered_newest_first_and_each_is_in_the_log()
    {
        await _store.Checks.RecordAsync(Check(Store.Now, CheckOutcome.NothingToReport), None);
        await _store.Checks.RecordAsync(Check(Store.Now.AddDays(1), CheckOutcome.Reported), None);

        Assert.Equal([CheckOutcome.Reported, CheckOutcome.NothingToReport], (await _store.Checks.LatestAsync(Some.ChannelId, 5, None)).Select(check => check.Outcome));
        Assert.Single(await _store.Checks.LatestAsync(Some.ChannelId, 1, None));
        Assert.Empty(await _store.Checks.LatestAsync(new ChannelId("another"), 5, None));
        Assert.Equal(2, (await _store.KindsAsync()).Count(kind => kind == "channel-checked"));
    }

    [Fact]
    public async Task A_picture_is_kept_once_and_comes_back_as_it_was()
    {
        var first = await KeepAsync([1, 2, 3]);
        await KeepAsync([1, 2, 3]);

        var kept = Assert.Single(await _store.Evidence.OfAsync(Some.ChannelId, new CommentId("c1"), None));

        Assert.Equal(first, kept);
        Assert.Equal([1, 2, 3], await _store.Evidence.ReadAsync(kept, None));
        Assert.Single(await _store.KindsAsync(), kind => kind == "evidence-kept");
    }

    [Fact]
    public async Task A_picture_somebody_changed_on_the_disk_is_not_shown()
    {
        var kept = await KeepAsync([1, 2, 3]);

        await File.WriteAllBytesAsync(Path.Combine(_store.Folder, "evidence", kept.Sha256[..2], kept.Sha256), [9]);

        Assert.Null(await _store.Evidence.ReadAsync(kept, None));
        Assert.Contains("Picture 1", Assert.Single((await _store.VerifyAsync()).Problems), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Path.Combine(_store.Folder, "evidence", kept.Sha256[..2], kept.Sha256), [1, 2, 3]);
    }

    private Task<EvidenceImage> KeepAsync(byte[] bytes) =>
        _store.Evidence.KeepAsync(Some.Channel(), new CommentId("c1"), bytes, "image/png", Actor.Of(Some.Moderator), Store.Now, None);

    private static ChannelCheck Check(DateTimeOffset at, CheckOutcome outcome) => new(Some.SchoolId, Some.ChannelId, at, Actor.Of(Some.Moderator), outcome, "A note – with a dash");
}
