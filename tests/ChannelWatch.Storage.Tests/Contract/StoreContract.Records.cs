namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_empty_log_is_whole()
    {
        Assert.Equal((0L, ""), await _store.Events.HeadAsync(None));
        Assert.Equal((0L, true), ((await _store.VerifyAsync()).Entries, (await _store.VerifyAsync()).Whole));
    }

    [Fact]
    public async Task Entries_are_numbered_without_gaps_and_read_in_pages()
    {
        for (var i = 0; i < 5; i++)
        {
            await _store.Events.AppendAsync("larkfield", "service-started", "machine", $$"""{"n":{{i}}}""", Store.Now, None);
        }

        var page = await _store.Events.ReadAsync(2, 2, None);

        Assert.Equal([3, 4], page.Select(entry => entry.Sequence));
        Assert.Equal(("larkfield", "service-started", "machine", """{"n":2}""", Store.Now), (page[0].School, page[0].Kind, page[0].Actor, page[0].Data, page[0].At));
        Assert.Equal((5L, true), ((await _store.VerifyAsync()).Entries, (await _store.VerifyAsync()).Head == (await _store.Events.HeadAsync(None)).Hash));
    }

    [Fact]
    public async Task The_log_tells_no_words_of_visitors_or_staff()
    {
        var found = await _store.ReadOneAsync(Some.Comment("a secret text"));
        await _store.DecideAsync(await _store.JudgeAsync(found), DecisionAction.Acknowledge, null, change => change with { Decision = change.Decision with { Reason = "a secret reason" } });

        var entries = await _store.Events.ReadAsync(0, 100, None);

        Assert.DoesNotContain(entries, entry => entry.Data.Contains("secret", StringComparison.Ordinal));
        Assert.Equal(Some.Moderator.Email, entries[^1].Actor);
    }

    [Fact]
    public async Task Links_to_a_person_are_dead_from_the_moment_they_are_revoked()
    {
        await _store.Links.RevokeAllAsync(Some.SchoolId, "Anil@Larkfield.example", Actor.Of(Some.Head), Store.Now, None);
        await _store.Links.RevokeAllAsync(Some.SchoolId, "anil@larkfield.example", Actor.Of(Some.Head), Store.Now.AddHours(-1), None);

        Assert.Equal(Store.Now, await _store.Links.RevokedBeforeAsync(Some.SchoolId, Some.Moderator.Email, None));
        Assert.Null(await _store.Links.RevokedBeforeAsync(Some.SchoolId, Some.Head.Email, None));
        Assert.Contains("links-revoked", await _store.KindsAsync());
    }
}
