namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task Only_what_a_person_took_down_in_the_period_counts_against_an_author()
    {
        var author = Some.Author("Pat");
        await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment("by the machine", author: author)), CaseState.Hidden);
        await _store.DecideAsync(await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment("by a person", author: author))), DecisionAction.Hide, CaseState.Hidden);
        var asked = await _store.ReadOneAsync(Some.Comment("new", author: author));

        var since = await ContextAsync(asked);
        var later = await ContextAsync(asked, Store.Now.AddDays(1));

        Assert.Equal((1, 0, true), (since.Strikes, later.Strikes, since.EverTakenDown));
    }

    [Fact]
    public async Task An_author_whose_comments_stand_is_known_by_them()
    {
        var author = Some.Author("Robin");
        foreach (var text in new[] { "one", "two" })
        {
            await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment(text, author: author)));
        }

        var known = await ContextAsync(await _store.ReadOneAsync(Some.Comment("three", author: author)));

        Assert.Equal((2, Store.Now, false), (known.Published, known.PublishedSince, known.EverTakenDown));
    }

    [Fact]
    public async Task A_rush_counts_comments_new_authors_and_doubtful_ones_of_the_post()
    {
        await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment("a")), CaseState.Queued);
        await _store.ReadAsync(Some.Comment("elsewhere") with { PostId = "other" }, Some.Comment("school", author: Some.Author("Office", isSchool: true)));

        var known = await ContextAsync(await _store.ReadOneAsync(Some.Comment("b")));

        Assert.Equal(new Burst(2, 2, 1), known.Rush);
    }

    [Fact]
    public async Task A_flood_is_counted_so_far_and_no_further()
    {
        var flood = Enumerable.Range(0, ContextRules.MostCounted + 5).Select(number => Some.Comment("again", $"f{number}"));
        await _store.ReadAsync([.. flood]);
        var last = await _store.ReadOneAsync(Some.Comment("b"));

        var rush = (await ContextAsync(last)).Rush;

        Assert.Equal(ContextRules.MostCounted, rush.Comments);
        Assert.Equal("at least 200 comments", rush.CommentsInWords);
        Assert.Equal("199 comments", (rush with { Comments = 199 }).CommentsInWords);
    }

    [Fact]
    public async Task Words_a_person_decided_on_are_found_by_any_of_their_marks()
    {
        var decided = await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment("buy coins now")), CaseState.Queued);
        await _store.DecideAsync(decided, DecisionAction.Hide, CaseState.Hidden, change => change with { Marks = [7, -9, 12] });
        var asked = await _store.ReadOneAsync(Some.Comment("buy coins today"));

        var found = (await ContextAsync(asked, marks: [1, -9])).Decided;
        var none = (await ContextAsync(asked, marks: [1, 2])).Decided;

        Assert.Equal(("buy coins now", DecisionAction.Hide, Some.Moderator.Name, false), (found.Single().Text, found.Single().Action, found.Single().By, found.Single().WasSpam));
        Assert.Empty(none);
    }

    [Fact]
    public async Task Of_several_decisions_on_a_case_the_newest_is_suggested()
    {
        var decided = await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment("buy coins now")), CaseState.Queued);
        var hidden = await _store.DecideAsync(decided, DecisionAction.Hide, CaseState.Hidden, change => change with { Marks = [7] });
        await _store.DecideAsync(hidden, DecisionAction.Restore, CaseState.Published, change => change with { Marks = [7] });

        var found = (await ContextAsync(await _store.ReadOneAsync(Some.Comment("buy")), marks: [7])).Decided;

        Assert.Equal(DecisionAction.Restore, found.Single().Action);
    }

    private async Task<KnownContext> ContextAsync(Case @case, DateTimeOffset? since = null, params long[] marks)
    {
        var from = since ?? Store.Now.AddDays(-1);
        return (await _store.Contexts.ReadAsync([new ContextQuestion(@case, from, from, from, marks)], None)).Single();
    }
}
