namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    [Fact]
    public async Task An_effect_is_owed_once_however_often_its_key_comes()
    {
        await _store.Outbox.PostOnceAsync(["a"], [Of.Mail("same"), Of.Mail("same")], Store.Now, None);
        await _store.Outbox.PostOnceAsync(["b"], [Of.Mail("same")], Store.Now, None);

        var claimed = Assert.Single(await _store.ClaimAsync(OutboxLane.Mail));

        Assert.Equal(("same", 1, Store.Now, EffectState.Owed), (claimed.Key, claimed.Attempts, claimed.DueAt, claimed.State));
        Assert.Equivalent(Of.Mail("same").Effect, claimed.Effect, strict: true);
    }

    [Fact]
    public async Task A_notice_is_posted_once_and_remembered()
    {
        var first = await _store.Outbox.PostOnceAsync(["digest:larkfield:1", "digest:larkfield:2"], [Of.Mail("m1")], Store.Now, None);
        var same = await _store.Outbox.PostOnceAsync(["digest:larkfield:2"], [Of.Mail("m2")], Store.Now.AddHours(1), None);
        var partly = await _store.Outbox.PostOnceAsync(["digest:larkfield:2", "digest:larkfield:3"], [Of.Mail("m3")], Store.Now.AddHours(2), None);

        Assert.Equal((true, false, true), (first, same, partly));
        Assert.Equal(["m1", "m3"], (await _store.ClaimAsync(OutboxLane.Mail, Store.Now.AddDays(1))).Select(effect => effect.Key));
        Assert.Equal(["x"], await _store.Outbox.UnpostedAsync(["digest:larkfield:1", "x", "digest:larkfield:3"], None));
        Assert.Equal(Store.Now.AddHours(2), await _store.Outbox.LastPostedAsync("digest:larkfield:", None));
        Assert.Null(await _store.Outbox.LastPostedAsync("digest:larkfielde", None));
    }

    [Fact]
    public async Task Effects_come_oldest_due_first_and_not_before_their_time()
    {
        await _store.Outbox.PostOnceAsync(["a"], [Of.Mail("later", Store.Now.AddHours(1)), Of.Mail("soon", Store.Now.AddMinutes(1)), Of.Mail("now")], Store.Now, None);

        Assert.Equal("now", Assert.Single(await _store.ClaimAsync(OutboxLane.Mail)).Key);
        Assert.Equal(["now", "soon", "later"], (await _store.ClaimAsync(OutboxLane.Mail, Store.Now.AddHours(2))).Select(effect => effect.Key));
    }

    [Fact]
    public async Task A_claimed_effect_is_handed_out_again_only_when_its_lease_is_over()
    {
        await _store.Outbox.PostOnceAsync(["a"], [Of.Mail("m")], Store.Now, None);
        await _store.ClaimAsync(OutboxLane.Mail);

        var within = await _store.ClaimAsync(OutboxLane.Mail, Store.Now.AddSeconds(59));
        var after = await _store.ClaimAsync(OutboxLane.Mail, Store.Now.AddSeconds(60));

        Assert.Empty(within);
        Assert.Equal(2, Assert.Single(after).Attempts);
    }

    [Fact]
    public async Task Claims_of_a_process_that_died_can_be_freed_at_once()
    {
        await _store.Outbox.PostOnceAsync(["a"], [Of.Mail("m")], Store.Now, None);
        await _store.ClaimAsync(OutboxLane.Mail);

        var freed = await _store.Outbox.FreeClaimsAsync(None);

        Assert.Equal(1, freed);
        Assert.Equal(2, Assert.Single(await _store.ClaimAsync(OutboxLane.Mail)).Attempts);
    }

    [Fact]
    public async Task A_stalled_mail_holds_up_no_action_on_a_platform()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        await _store.JudgeAsync(found, CaseState.Hidden, change => change with { Effects = [Of.Mail("m"), Of.Hide(found)] });

        Assert.IsType<MailEffect>(Assert.Single(await _store.ClaimAsync(OutboxLane.Mail)).Effect);
        Assert.IsType<SetVisibilityEffect>(Assert.Single(await _store.ClaimAsync()).Effect);
    }

    [Fact]
    public async Task What_is_done_to_one_comment_stays_in_order()
    {
        var (found, other) = (await _store.ReadOneAsync(Some.Comment()), await _store.ReadOneAsync(Some.Comment()));
        await _store.JudgeAsync(found, CaseState.Published, change => change with { Effects = [Of.Reply(found, "first"), Of.Set(found, PlatformVisibility.Hidden, "second"), Of.Hide(other, "other")] });
        var claimed = await _store.ClaimAsync();

        await _store.Outbox.CompleteAsync(claimed.Single(effect => effect.Key == "first").Id, new EffectResult(EffectState.Owed, "again", Store.Now.AddHours(1)), Store.Now, None);

        Assert.Equal(["first", "other"], claimed.Select(effect => effect.Key));
        Assert.DoesNotContain("second", (await _store.ClaimAsync(at: Store.Now.AddMinutes(30))).Select(effect => effect.Key));
        Assert.Contains("first", (await _store.ClaimAsync(at: Store.Now.AddHours(1))).Select(effect => effect.Key));
    }

    [Fact]
    public async Task A_later_decision_drops_what_it_overtakes_unless_begun()
    {
        var (fresh, begun) = (await _store.ReadOneAsync(Some.Comment()), await _store.ReadOneAsync(Some.Comment()));
        var begunHidden = await _store.JudgeAsync(begun, CaseState.Hidden, change => change with { Effects = [Of.Hide(begun, "begun")] });
        await _store.ClaimAsync();
        var hidden = await _store.JudgeAsync(fresh, CaseState.Hidden, change => change with { Effects = [Of.Hide(fresh, "fresh")] });

        await _store.DecideAsync(hidden, DecisionAction.Restore, CaseState.Published, change => change with { Effects = [Of.Set(fresh, PlatformVisibility.Visible, "show")] });
        await _store.DecideAsync(begunHidden, DecisionAction.Restore, CaseState.Published, change => change with { Effects = [Of.Set(begun, PlatformVisibility.Visible, "show 2")] });

        Assert.Equal(["begun", "show"], (await _store.ClaimAsync(at: Store.Now.AddHours(1))).Select(effect => effect.Key));
        Assert.Equal(EffectState.Dropped, (await _store.Cases.GetHistoryAsync(fresh.Id, None))!.Effects[0].State);
    }

    [Fact]
    public async Task A_hide_read_back_is_stored_on_the_case_without_making_pages_stale()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        var hidden = await _store.JudgeAsync(found, CaseState.Hidden, change => change with { Effects = [Of.Hide(found)] });
        var claimed = Assert.Single(await _store.ClaimAsync());

        await _store.Outbox.CompleteAsync(claimed.Id, new EffectResult(EffectState.Done, "hidden", Visibility: PlatformVisibility.Hidden), Store.Now, None);

        var after = (await _store.Cases.GetHistoryAsync(found.Id, None))!;
        Assert.Equal((PlatformVisibility.Hidden, hidden.Version), (after.Case.Visibility, after.Case.Version));
        Assert.Equal((EffectState.Done, "hidden", Store.Now), (after.Effects[0].State, after.Effects[0].LastResult, after.Effects[0].EndedAt));
        Assert.Equal(["visibility-changed", "effect-done"], after.Events.Select(entry => entry.Kind).TakeLast(2).Order().Reverse());
    }

    [Fact]
    public async Task Our_own_hide_seen_by_a_poll_after_a_crash_is_not_taken_for_somebody_elses()
    {
        var comment = Some.Comment();
        var found = await _store.ReadOneAsync(comment);
        await _store.JudgeAsync(found, CaseState.Hidden, change => change with { Effects = [Of.Hide(found)] });
        await _store.ClaimAsync();

        await _store.ReadAsync(comment with { Visibility = PlatformVisibility.Hidden });

        Assert.Contains("\"native\":false", (await _store.HistoryAsync(comment)).Events[^1].Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hide_that_was_not_honoured_puts_the_case_before_a_person()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        var hidden = await _store.JudgeAsync(found, CaseState.Hidden, change => change with { Effects = [Of.Hide(found)] });
        var claimed = Assert.Single(await _store.ClaimAsync());

        await _store.Outbox.CompleteAsync(claimed.Id, new EffectResult(EffectState.Dead, "still visible", Reopen: true, FollowUps: [Of.Mail("alert")]), Store.Now, None);

        var after = (await _store.Cases.GetAsync(found.Id, None))!;
        Assert.Equal((CaseState.Queued, DecisionAction.Queue, "still visible"), (after.State, after.Decided!.Action, after.Decided.Reason));
        Assert.True(after.Decided.By.IsMachine && after.Version > hidden.Version);
        Assert.Equal("alert", Assert.Single(await _store.ClaimAsync(OutboxLane.Mail)).Key);
    }

    [Fact]
    public async Task A_comment_that_vanished_under_our_hands_is_gone()
    {
        var found = await _store.ReadOneAsync(Some.Comment());
        await _store.JudgeAsync(found, CaseState.Hidden, change => change with { Effects = [Of.Hide(found)] });
        var claimed = Assert.Single(await _store.ClaimAsync());

        await _store.Outbox.CompleteAsync(claimed.Id, new EffectResult(EffectState.Dropped, "gone", Visibility: PlatformVisibility.Gone, Reopen: true), Store.Now, None);

        Assert.Equal(CaseState.Gone, (await _store.Cases.GetAsync(found.Id, None))!.State);
    }

    [Fact]
    public async Task A_result_for_an_effect_that_ended_changes_nothing()
    {
        await _store.Outbox.PostOnceAsync(["a"], [Of.Mail("m")], Store.Now, None);
        var id = Assert.Single(await _store.ClaimAsync(OutboxLane.Mail)).Id;
        await _store.Outbox.CompleteAsync(id, new EffectResult(EffectState.Done, "sent"), Store.Now, None);
        var before = await _store.Events.HeadAsync(None);

        await _store.Outbox.CompleteAsync(id, new EffectResult(EffectState.Dead, "late", FollowUps: [Of.Mail("no")]), Store.Now, None);
        await _store.Outbox.CompleteAsync(999, new EffectResult(EffectState.Dead, "never"), Store.Now, None);

        Assert.Equal(before, await _store.Events.HeadAsync(None));
        Assert.Empty(await _store.ClaimAsync(OutboxLane.Mail, Store.Now.AddDays(1)));
    }

    [Fact]
    public async Task The_backlog_counts_what_is_owed_and_what_was_given_up()
    {
        await _store.Outbox.PostOnceAsync(["a"], [Of.Mail("dead"), Of.Mail("late", Store.Now.AddHours(1)), Of.Mail("later", Store.Now.AddHours(2))], Store.Now, None);
        var id = Assert.Single(await _store.ClaimAsync(OutboxLane.Mail)).Id;
        await _store.Outbox.CompleteAsync(id, new EffectResult(EffectState.Dead, "no such mailbox"), Store.Now, None);

        Assert.Equal(new OutboxBacklog(2, Store.Now.AddHours(1), 1), await _store.Outbox.BacklogAsync(None));
    }
}
