namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_comment_comes_back_exactly_as_it_was_read()
    {
        var comment = Some.Comment("Grüße 👋 from Year 6") with
        {
            Kind = CommentKind.Review,
            InReplyTo = new CommentId("c0"),
            Permalink = new Uri("https://larkfield.example/news#c1"),
            PostedAt = Some.Instant.ToOffset(TimeSpan.FromHours(1)).AddTicks(7),
        };

        var found = await _store.ReadOneAsync(comment);

        Assert.Equal((comment.Text, comment.RawJson, comment.Author), (found.Latest.Text, found.Latest.RawJson, found.Author));
        Assert.Equal((comment.Kind, comment.InReplyTo, comment.PostId, comment.PostText, comment.Permalink), (found.Kind, found.InReplyTo, found.PostId, found.PostText, found.Permalink));
        Assert.Equal((comment.PostedAt, Store.Now, CaseState.New, 1L, 1), (found.PostedAt, found.FirstSeenAt, found.State, found.Version, found.Latest.Number));
    }

    [Theory]
    [InlineData("nul \0 in the middle\0")]
    [InlineData("lone \uD83D surrogates \uDC4B and a pair 👋")]
    [InlineData("\u001A0000 looks like an escape \u001A")]
    [InlineData("\u202Eright to left <script>alert(1)</script>")]
    [InlineData("")]
    public async Task Hostile_words_are_evidence_and_stay_as_they_came(string words)
    {
        var comment = Some.Comment(words, id: $"id{words}", author: new PlatformAuthor(words, words)) with { RawJson = words, PostId = words, PostText = words };

        var found = await _store.ReadOneAsync(comment);

        Assert.Equal((words, words, words, words), (found.Latest.Text, found.Latest.RawJson, found.Author.Name, found.Author.Id));
        Assert.Equal((comment.Id, words, words), (found.Comment, found.PostId, found.PostText));
    }

    [Fact]
    public async Task A_comment_read_again_unchanged_changes_nothing()
    {
        var comment = Some.Comment();
        var before = await _store.ReadOneAsync(comment);

        var result = await _store.ReadAsync(comment, comment);

        Assert.Equal(new IntakeResult(0, 0, 0), result);
        Assert.Equal(before.Version, (await _store.GetAsync(comment)).Version);
        Assert.Single(await _store.KindsAsync());
    }

    [Fact]
    public async Task Duplicates_within_a_page_make_one_case()
    {
        var comment = Some.Comment();

        var result = await _store.ReadAsync(comment, comment, comment);

        Assert.Equal(new IntakeResult(1, 0, 0), result);
        Assert.Equal(1, await _store.Cases.CountAsync(new CaseQuery(), None));
    }

    [Fact]
    public async Task The_same_id_on_another_channel_is_another_comment()
    {
        var comment = Some.Comment();
        await _store.ReadAsync(comment);

        await _store.Intake.StoreAsync(Some.Channel("other-page"), new ReadPage([comment], null), Store.Now, None);

        Assert.Equal(2, await _store.Cases.CountAsync(new CaseQuery(), None));
    }

    [Fact]
    public async Task The_cursor_moves_with_the_page_that_carries_it()
    {
        await _store.ReadPageAsync(new ReadPage([Some.Comment()], "after-1"));
        await _store.ReadPageAsync(new ReadPage([Some.Comment()], null));

        var cursor = await _store.Intake.ReadCursorAsync(_store.Channel.Id, None);

        Assert.Equal("after-1", cursor);
        Assert.Null(await _store.Intake.ReadCursorAsync(new ChannelId("other"), None));
    }

    [Fact]
    public async Task A_page_that_cannot_be_stored_moves_no_cursor_and_leaves_nothing()
    {
        var torn = new ReadPage([Some.Comment(), null!], "after-2");

        await Assert.ThrowsAnyAsync<Exception>(() => _store.ReadPageAsync(torn));

        Assert.Null(await _store.Intake.ReadCursorAsync(_store.Channel.Id, None));
        Assert.Equal(0, await _store.Cases.CountAsync(new CaseQuery(), None));
    }

    [Fact]
    public async Task An_edited_comment_is_a_new_revision_to_be_judged_afresh()
    {
        var comment = Some.Comment("nice");
        var judged = await _store.JudgeAsync(await _store.ReadOneAsync(comment));

        var result = await _store.ReadAsync(comment with { Text = "nasty" });

        var edited = await _store.GetAsync(comment);
        Assert.Equal(new IntakeResult(0, 1, 0), result);
        Assert.Equal((CaseState.New, 2, "nasty", judged.Decided), (edited.State, edited.Latest.Number, edited.Latest.Text, edited.Decided));
        Assert.True(edited.Version > judged.Version);
        Assert.Equal(2, Assert.Single(await _store.UnjudgedAsync()).Case.Latest.Number);
    }

    [Fact]
    public async Task Words_that_differ_only_in_their_code_points_are_an_edit()
    {
        var comment = Some.Comment("caf\u00e9");
        await _store.ReadAsync(comment);

        var result = await _store.ReadAsync(comment with { Text = "cafe\u0301" });

        Assert.Equal(1, result.Edited);
    }

    [Theory]
    [InlineData(PlatformVisibility.Hidden)]
    [InlineData(PlatformVisibility.Removed)]
    public async Task A_comment_first_seen_out_of_sight_is_still_judged(PlatformVisibility seen)
    {
        var found = await _store.ReadOneAsync(Some.Comment() with { Visibility = seen });

        Assert.Equal((seen, CaseState.New), (found.Visibility, found.State));
        Assert.Single(await _store.UnjudgedAsync());
    }

    [Fact]
    public async Task Unjudged_revisions_come_oldest_first_with_what_they_answer()
    {
        var parent = Some.Comment("Is school open?");
        var reply = Some.Comment("No idea") with { InReplyTo = parent.Id };
        await _store.ReadAsync(parent, reply);
        await _store.ReadAsync(parent with { Text = "Is school open today?" });

        var unjudged = await _store.UnjudgedAsync();

        Assert.Equal([reply.Id, parent.Id], unjudged.Select(one => one.Case.Comment));
        Assert.Equal(["Is school open today?", null], unjudged.Select(one => one.ParentText));
    }

    [Fact]
    public async Task No_more_than_asked_for_are_handed_to_judging()
    {
        await _store.ReadAsync(Some.Comment(), Some.Comment(), Some.Comment());

        var unjudged = await _store.Intake.ReadUnjudgedAsync(_store.Channel.Id, 2, None);

        Assert.Equal(2, unjudged.Count);
        Assert.Empty(await _store.Intake.ReadUnjudgedAsync(new ChannelId("other"), 2, None));
    }

    [Fact]
    public async Task Comments_on_record_as_present_are_those_not_gone_and_posted_since()
    {
        var (old, here, hidden, gone) = (Some.Comment(at: Store.Now.AddDays(-9)), Some.Comment(), Some.Comment(), Some.Comment());
        await _store.ReadAsync(old, here, hidden, gone);
        await _store.NoteAsync(hidden, PlatformVisibility.Hidden);
        await _store.NoteAsync(gone, PlatformVisibility.Gone);

        var present = await _store.Intake.ReadPresentSinceAsync(_store.Channel.Id, Store.Now.AddDays(-1), None);

        Assert.Equal([here.Id, hidden.Id], present);
    }

    [Fact]
    public async Task A_native_change_of_visibility_is_noted_and_makes_open_pages_stale()
    {
        var comment = Some.Comment();
        var before = await _store.ReadOneAsync(comment);

        await _store.ReadAsync(comment with { Visibility = PlatformVisibility.Hidden });

        var after = await _store.GetAsync(comment);
        Assert.Equal((PlatformVisibility.Hidden, CaseState.New, before.Version + 1), (after.Visibility, after.State, after.Version));
        Assert.Contains("\"native\":true", (await _store.HistoryAsync(comment)).Events[^1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vanished_comment_is_gone_with_its_clock_and_waits_for_nobody()
    {
        var comment = Some.Comment();
        await _store.JudgeAsync(await _store.ReadOneAsync(comment), CaseState.Queued, change => change with { Due = new DueChange(Store.Now) });

        await _store.NoteAsync(comment, PlatformVisibility.Gone);
        await _store.NoteAsync(comment, PlatformVisibility.Gone);

        var gone = await _store.GetAsync(comment);
        Assert.Equal((CaseState.Gone, PlatformVisibility.Gone, null, comment.Text), (gone.State, gone.Visibility, gone.DueAt, gone.Latest.Text));
        Assert.Single(await _store.KindsAsync(), kind => kind == "comment-gone");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comment_that_comes_back_is_judged_afresh(bool inAPage)
    {
        var comment = Some.Comment();
        await _store.JudgeAsync(await _store.ReadOneAsync(comment));
        await _store.NoteAsync(comment, PlatformVisibility.Gone);

        await (inAPage ? _store.ReadAsync(comment) : _store.NoteAsync(comment, PlatformVisibility.Visible));

        var back = await _store.GetAsync(comment);
        Assert.Equal((CaseState.New, PlatformVisibility.Visible, 2), (back.State, back.Visibility, back.Latest.Number));
        Assert.Equal(comment.Text, Assert.Single(await _store.UnjudgedAsync()).Case.Latest.Text);
    }

    [Fact]
    public async Task An_answer_in_a_conversation_acknowledges_everything_it_answers()
    {
        var (one, two) = (Some.Comment("When is the fair?"), Some.Comment("Hello?"));
        var answer = Some.Comment("On Friday", author: Some.Author(isSchool: true), at: Store.Now.AddHours(1)) with { InReplyTo = two.Id, AlsoAnswers = [one.Id] };

        await _store.ReadAsync(one, two, answer);

        Assert.NotNull((await _store.GetAsync(one)).Acknowledged);
        Assert.NotNull((await _store.GetAsync(two)).Acknowledged);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_schools_own_reply_acknowledges_what_it_answers_in_either_order(bool replyFirst)
    {
        var question = Some.Comment("When is the play?");
        var reply = Some.Comment("On Friday", author: Some.Author(isSchool: true), at: Store.Now.AddHours(1)) with { InReplyTo = question.Id };
        PlatformComment[] order = replyFirst ? [reply, question] : [question, reply];

        var result = await _store.ReadAsync(order);

        Assert.Equal(new IntakeResult(2, 0, 1), result);
        Assert.Equal(new Acknowledgement(reply.PostedAt, Actor.Machine, "replied on the platform"), (await _store.GetAsync(question)).Acknowledged);
        Assert.Equal((CaseState.SchoolsOwn, null), ((await _store.GetAsync(reply)).State, (await _store.GetAsync(reply)).Acknowledged));
        Assert.Equal(question.Id, Assert.Single(await _store.UnjudgedAsync()).Case.Comment);
    }

    [Fact]
    public async Task A_second_reply_of_the_school_acknowledges_nothing_more()
    {
        var question = Some.Comment();
        PlatformComment Reply(int hours) => Some.Comment("x", author: Some.Author(isSchool: true), at: Store.Now.AddHours(hours)) with { InReplyTo = question.Id };
        await _store.ReadAsync(question, Reply(1));

        var result = await _store.ReadAsync(Reply(2));

        Assert.Equal(0, result.Acknowledged);
        Assert.Equal(Store.Now.AddHours(1), (await _store.GetAsync(question)).Acknowledged!.At);
    }

    [Fact]
    public async Task Health_of_a_channel_is_kept_and_begins_well()
    {
        var bad = new ChannelHealth
        {
            Channel = _store.Channel.Id,
            Level = 3,
            NextAttemptAt = Store.Now.AddMinutes(5),
            FailingSince = Store.Now,
            LastFailure = ChannelFailure.Credentials,
            LastError = "signed out",
        };
        var fresh = await _store.Health.ReadAsync(_store.Channel.Id, None);

        await _store.Health.WriteAsync(bad with { Level = 1 }, None);
        await _store.Health.WriteAsync(bad, None);

        Assert.Equal(new ChannelHealth { Channel = _store.Channel.Id }, fresh);
        Assert.Equal(bad, await _store.Health.ReadAsync(_store.Channel.Id, None));
    }
}
