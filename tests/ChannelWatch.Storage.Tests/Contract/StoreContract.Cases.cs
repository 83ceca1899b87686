namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_judgement_is_stored_with_verdict_state_and_clock()
    {
        var due = Store.Now.AddHours(24);

        var judged = await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment()), CaseState.Queued, change => change with { Due = new DueChange(due) });

        Assert.Equal((CaseState.Queued, due, DecisionAction.Queue), (judged.State, judged.DueAt, judged.Decided!.Action));
        Assert.Equivalent(Of.Verdict(), judged.Verdict, strict: true);
        Assert.Empty(await _store.UnjudgedAsync());
    }

    [Fact]
    public async Task A_judgement_saved_again_changes_nothing()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        var once = await _store.JudgeAsync(found, CaseState.Hidden, change => change with { Effects = [Of.Hide(found)] });

        var twice = await _store.JudgeAsync(found, CaseState.Published);

        Assert.Equal((once.Version, once.State), (twice.Version, twice.State));
        Assert.Single((await _store.HistoryAsync(Some.Comment(id: found.Comment.Value))).Decisions);
    }

    [Fact]
    public async Task A_judgement_on_words_no_longer_the_newest_is_skipped()
    {
        var comment = Some.Comment("first");
        var first = await _store.ReadOneAsync(comment);
        await _store.ReadAsync(comment with { Text = "second" });

        var after = await _store.JudgeAsync(first, CaseState.Hidden, change => change with { Effects = [Of.Hide(first)] });

        Assert.Equal((CaseState.New, null), (after.State, after.Verdict));
        Assert.Empty(await _store.ClaimAsync());
    }

    [Fact]
    public async Task Judging_does_not_overrule_a_person_who_was_quicker_on_the_same_words()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        await _store.DecideAsync(found, DecisionAction.Approve, CaseState.Published);

        var judged = await _store.JudgeAsync(found, CaseState.Hidden, change => change with { RaiseAlarm = true, Effects = [Of.Hide(found), Of.Mail("m1")] });

        Assert.Equal((CaseState.Published, DecisionAction.Approve, true), (judged.State, judged.Decided!.Action, judged.Escalated));
        Assert.NotNull(judged.Verdict);
        Assert.Empty(await _store.ClaimAsync());
        Assert.Single(await _store.ClaimAsync(OutboxLane.Mail));
    }

    [Fact]
    public async Task A_decision_is_refused_on_a_case_that_changed_meanwhile()
    {
        var seen = await _store.ReadOneAsync(Some.Comment());
        await _store.DecideAsync(seen, DecisionAction.Approve, CaseState.Published);

        var stored = await _store.Cases.DecideAsync(Of.Change(seen, DecisionAction.Hide, Actor.Of(Some.Head), CaseState.Hidden), seen.Version, None);

        var after = await _store.Cases.GetAsync(seen.Id, None);
        Assert.False(stored);
        Assert.Equal((CaseState.Published, seen.Version + 1), (after!.State, after.Version));
    }

    [Fact]
    public async Task Of_two_people_who_decide_at_once_one_is_refused()
    {
        var seen = await _store.ReadOneAsync(Some.Comment());
        Task<bool> Decide() => Task.Run(() => _store.Cases.DecideAsync(Of.Change(seen, DecisionAction.Approve, Actor.Of(Some.Head), CaseState.Published), seen.Version, None));

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Decide()));

        Assert.Single(stored, done => done);
    }

    [Fact]
    public async Task A_decision_on_a_case_that_is_not_there_is_refused()
    {
        var found = await _store.ReadOneAsync(Some.Comment());

        var stored = await _store.Cases.DecideAsync(Of.Change(found, DecisionAction.Hide, Actor.Machine, null) with { Case = new CaseId(999) }, 1, None);

        Assert.False(stored);
        Assert.Null(await _store.Cases.GetAsync(new CaseId(999), None));
        Assert.Null(await _store.Cases.GetHistoryAsync(new CaseId(999), None));
    }

    [Fact]
    public async Task A_decision_that_leads_to_no_state_leaves_state_and_decided_as_they_were()
    {
        var judged = await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment()), CaseState.Queued);

        var after = await _store.DecideAsync(judged, DecisionAction.Acknowledge, null, change => change with { Due = new DueChange(null) });

        Assert.Equal((CaseState.Queued, judged.Decided, judged.StateSince), (after.State, after.Decided, after.StateSince));
        Assert.Null(after.DueAt);
    }

    [Fact]
    public async Task The_first_acknowledgement_stays()
    {
        var first = new Acknowledgement(Store.Now, Actor.Of(Some.Head), "marked as acknowledged");
        var found = await _store.DecideAsync(await _store.ReadOneAsync(Some.Comment()), DecisionAction.Acknowledge, null, change => change with { Acknowledged = first });

        var after = await _store.JudgeAsync(found, CaseState.Queued, change => change with { Acknowledged = first with { At = Store.Now.AddHours(1) }, Due = new DueChange(Store.Now) });

        Assert.Equal(first, after.Acknowledged);
    }

    [Fact]
    public async Task An_alarm_is_open_until_a_person_takes_it_and_can_be_raised_again()
    {
        var alarmed = await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment()), CaseState.Queued, change => change with { RaiseAlarm = true });
        var again = await _store.DecideAsync(alarmed, DecisionAction.Escalate, null, change => change with { RaiseAlarm = true });
        var open = Assert.Single(await _store.Alarms.OpenAsync(None));

        var taken = await _store.DecideAsync(again, DecisionAction.TakeCharge, null, change => change with { TakeCharge = true });

        Assert.Equal(new Alarm(alarmed.Id, alarmed.School, alarmed.Channel, Store.Now, null, null), open);
        Assert.Equal(Actor.Of(Some.Moderator), (await _store.Alarms.OfAsync(alarmed.Id, None))!.TakenBy);
        Assert.Empty(await _store.Alarms.OpenAsync(None));
        await _store.DecideAsync(taken, DecisionAction.Escalate, null, change => change with { RaiseAlarm = true });
        Assert.Null((await _store.Alarms.OfAsync(alarmed.Id, None))!.TakenAt);
    }

    [Fact]
    public async Task Strikes_stand_until_a_person_takes_them_back()
    {
        var author = Some.Author();
        var (first, second) = (await _store.ReadOneAsync(Some.Comment(author: author)), await _store.ReadOneAsync(Some.Comment(author: author)));
        var hidden = await _store.JudgeAsync(first, CaseState.Hidden);
        await _store.DecideAsync(second, DecisionAction.Remove, CaseState.Removed);
        Task<int> CountAsync() => _store.Cases.CountStrikesAsync(Some.SchoolId, _store.Channel.Id, author.Id, None);
        var before = await CountAsync();

        await _store.DecideAsync(hidden, DecisionAction.Restore, CaseState.Published);

        Assert.Equal((2, 1), (before, await CountAsync()));
    }

    [Fact]
    public async Task The_unjudged_come_with_their_authors_strikes_and_nobody_stands_for_all_the_nameless()
    {
        var (known, nameless) = (Some.Author(), new PlatformAuthor("", "Anonymous"));
        await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment(author: known)), CaseState.Hidden);
        await _store.JudgeAsync(await _store.ReadOneAsync(Some.Comment(author: nameless)), CaseState.Hidden);

        await _store.ReadAsync(Some.Comment(author: known), Some.Comment(author: nameless));

        Assert.Equal([1, 0], (await _store.UnjudgedAsync()).Select(one => one.AuthorStrikes));
    }

    [Fact]
    public async Task The_history_of_a_case_is_complete()
    {
        var comment = Some.Comment("one");
        var neighbour = Some.Comment("neighbour", at: Store.Now.AddMinutes(-1));
        await _store.ReadAsync(neighbour);
        var judged = await _store.JudgeAsync(await _store.ReadOneAsync(comment), CaseState.Hidden, change => change with { Effects = [Of.Hide(new() { Id = change.Case, School = Some.SchoolId, Channel = _store.Channel.Id, Comment = comment.Id, Kind = comment.Kind, Author = comment.Author, PostedAt = comment.PostedAt, FirstSeenAt = Store.Now, State = CaseState.New, StateSince = Store.Now, Version = 1, Visibility = PlatformVisibility.Visible, Latest = new Revision(1, "", Store.Now, "", null) })] });
        await _store.DecideAsync(judged, DecisionAction.Restore, CaseState.Published);
        await _store.ReadAsync(comment with { Text = "two" });

        var history = await _store.HistoryAsync(comment);

        Assert.Equal(["one", "two"], history.Revisions.Select(revision => revision.Text));
        Assert.Equal([DecisionAction.Hide, DecisionAction.Restore], history.Decisions.Select(decision => decision.Action));
        Assert.Equal(["comment-seen", "verdict", "decision", "effect-owed", "decision", "comment-edited"], history.Events.Select(entry => entry.Kind));
        Assert.Equal((EffectState.Owed, neighbour.Id), (Assert.Single(history.Effects).State, Assert.Single(history.Thread).Comment));
    }

    [Fact]
    public async Task A_long_thread_is_shown_around_the_case_oldest_first()
    {
        var thread = Enumerable.Range(0, 60).Select(minute => Some.Comment($"{minute}", at: Store.Now.AddMinutes(minute))).ToArray();
        await _store.ReadAsync([.. thread.Reverse()]);

        var shown = (await _store.HistoryAsync(thread[55])).Thread.Select(one => one.Latest.Text);

        Assert.Equal([.. Enumerable.Range(39, 16), 56, 57, 58, 59], shown.Select(int.Parse));
    }

    [Fact]
    public async Task Cases_are_found_by_every_condition_together_newest_change_first()
    {
        var author = Some.Author();
        var (one, two, three) = (await _store.ReadOneAsync(Some.Comment(author: author)), await _store.ReadOneAsync(Some.Comment(author: author)), await _store.ReadOneAsync(Some.Comment()));
        foreach (var (found, hours) in new[] { (one, 2), (two, 1), (three, 3) })
        {
            await _store.JudgeAsync(found, CaseState.Queued, change => change with
            {
                Decision = change.Decision with { At = Store.Now.AddHours(hours) },
                Due = new DueChange(Store.Now.AddHours(hours)),
            });
        }

        async Task<long[]> IdsAsync(CaseQuery query) => [.. (await _store.Cases.FindAsync(query, None)).Select(found => found.Id.Value)];

        Assert.Equal([three.Id.Value, one.Id.Value, two.Id.Value], await IdsAsync(new CaseQuery { School = Some.SchoolId, States = [CaseState.Queued, CaseState.Hidden] }));
        Assert.Equal([one.Id.Value, two.Id.Value], await IdsAsync(new CaseQuery { Channels = [_store.Channel.Id], AuthorId = author.Id }));
        Assert.Equal([two.Id.Value], await IdsAsync(new CaseQuery { UnansweredDueBefore = Store.Now.AddHours(2) }));
        Assert.Equal([three.Id.Value], await IdsAsync(new CaseQuery { StateSinceAfter = Store.Now.AddHours(2), SeenFrom = Store.Now, SeenBefore = Store.Now.AddTicks(1) }));
        Assert.Equal([three.Id.Value], await IdsAsync(new CaseQuery { Limit = 1 }));
        Assert.Empty(await IdsAsync(new CaseQuery { States = [] }));
        Assert.Equal(2, await _store.Cases.CountAsync(new CaseQuery { AuthorId = author.Id, Limit = 1 }, None));
    }

    [Fact]
    public async Task Cases_are_found_by_when_they_were_acknowledged()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        await _store.ReadAsync(Some.Comment());
        await _store.DecideAsync(found, DecisionAction.Acknowledge, null, change => change with { Acknowledged = new Acknowledgement(Store.Now, Actor.Of(Some.Head), "x") });

        var within = new CaseQuery { School = Some.SchoolId, AcknowledgedFrom = Store.Now, AcknowledgedBefore = Store.Now.AddTicks(1) };

        Assert.Equal(found.Id, Assert.Single(await _store.Cases.FindAsync(within, None)).Id);
        Assert.Equal(0, await _store.Cases.CountAsync(within with { AcknowledgedBefore = Store.Now }, None));
    }
}
