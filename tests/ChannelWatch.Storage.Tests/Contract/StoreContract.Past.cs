namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>What the planner learns from is on record.</summary>
public abstract partial class StoreContract
{
    [Fact]
    public async Task The_past_of_a_channel_is_others_comments_that_are_still_there_oldest_first()
    {
        var (late, early, gone) = (Some.Comment(at: Store.Now.AddHours(-1)), Some.Comment(at: Store.Now.AddHours(-2)), Some.Comment());
        await _store.ReadAsync(late, early, gone, Some.Comment(author: Some.Author(isSchool: true)), Some.Comment(at: Store.Now.AddDays(-40)));
        await _store.NoteAsync(gone, PlatformVisibility.Gone);

        var past = await _store.Pasts.ReadAsync(_store.Channel.Id, Store.Now.AddDays(-28), None);

        Assert.Equal([new SeenComment(early.PostedAt, "post-1"), new SeenComment(late.PostedAt, "post-1")], past.Comments);
    }

    [Fact]
    public async Task A_post_counts_from_when_it_was_made_or_else_from_its_first_comment_however_old()
    {
        var (made, first) = (Store.Now.AddDays(-9), Store.Now.AddDays(-50));
        await _store.ReadPageAsync(new ReadPage([Some.Comment() with { PostId = "shown" }, Some.Comment(at: first), Some.Comment()], null, Posts: [new PlatformPost("shown", made), new PlatformPost("silent", Store.Now.AddHours(-1))]));

        var past = await _store.Pasts.ReadAsync(_store.Channel.Id, Store.Now.AddDays(-3), None);

        Assert.Equal(new Dictionary<string, DateTimeOffset> { ["shown"] = made, ["silent"] = Store.Now.AddHours(-1), ["post-1"] = first }, past.Posts);
    }
}
