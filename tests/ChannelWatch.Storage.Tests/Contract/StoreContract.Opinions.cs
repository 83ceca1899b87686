using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Storage.Tests.Contract;

public abstract partial class StoreContract
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_wanted_opinion_is_handed_out_once_and_again_after_its_lease()
    {
        var @case = await WantedAsync();

        var first = await ClaimAsync(Store.Now);
        var meanwhile = await ClaimAsync(Store.Now.AddMinutes(1));
        var again = await ClaimAsync(Store.Now + Lease);

        Assert.Equal((@case.Id, 1, 0, 2), (first.Single().Case.Id, first.Single().Attempts, meanwhile.Count, again.Single().Attempts));
    }

    [Fact]
    public async Task A_reconsidered_verdict_stands_beside_the_local_one_and_both_are_proven()
    {
        var @case = await WantedAsync();
        var after = Of.Verdict() with { Ruling = Ruling.Hide, Opinions = [new Opinion("azure", "Azure", true, "Seen.")] };

        await _store.Opinions.SaveAsync(new Reconsideration(@case.Id, 1, after, Of.Change(@case, DecisionAction.Hide, Actor.Machine, CaseState.Hidden), Store.Now), None);

        var stored = (await _store.Cases.GetAsync(@case.Id, None))!;
        Assert.Equal((CaseState.Hidden, Ruling.Hide, "Seen."), (stored.State, stored.Verdict!.Ruling, stored.Verdict.Opinions.Single().Sentence));
        Assert.Equal(["verdict", "decision", "verdict-reconsidered", "decision"], (await _store.KindsAsync()).Skip(1));
        Assert.Empty(await ClaimAsync(Store.Now + Lease));
    }

    [Fact]
    public async Task A_person_who_decided_while_the_question_was_out_is_not_overruled()
    {
        var @case = await WantedAsync();
        await ClaimAsync(Store.Now);
        await _store.DecideAsync(@case, DecisionAction.Approve, CaseState.Published);

        await _store.Opinions.SaveAsync(new Reconsideration(@case.Id, 1, Of.Verdict(), Of.Change(@case, DecisionAction.Hide, Actor.Machine, CaseState.Hidden), Store.Now), None);

        Assert.Equal(CaseState.Published, (await _store.Cases.GetAsync(@case.Id, None))!.State);
    }

    [Fact]
    public async Task An_opinion_on_words_that_were_edited_meanwhile_is_dropped()
    {
        var comment = Some.Comment("first");
        var @case = await WantedAsync(comment);
        await ClaimAsync(Store.Now);
        await _store.ReadAsync(comment with { Text = "second" });

        await _store.Opinions.SaveAsync(new Reconsideration(@case.Id, 1, Of.Verdict(), null, Store.Now), None);

        Assert.Equal((2, null), ((await _store.GetAsync(comment)).Latest.Number, (await _store.GetAsync(comment)).Verdict));
        Assert.Empty(await ClaimAsync(Store.Now + Lease));
    }

    [Fact]
    public async Task Rations_are_taken_together_or_not_at_all()
    {
        (string, int)[] rations = [("2026-09", 3), ("2026-09-08T09:00", 1)];

        var first = await _store.Opinions.TakeAsync("azure", rations, None);
        var second = await _store.Opinions.TakeAsync("azure", rations, None);
        var next = await _store.Opinions.TakeAsync("azure", [("2026-09", 3), ("2026-09-08T09:01", 1)], None);

        Assert.Equal((null, "2026-09-08T09:00", null), (first.Exhausted, second.Exhausted, next.Exhausted));
        Assert.Equal([2, 1], next.Used);
    }

    [Fact]
    public async Task Pictures_are_kept_and_proven_and_other_ones_are_judged_afresh()
    {
        CommentAttachment[] pictures = [new(AttachmentKind.Image, new Uri("https://cdn.example/1.jpg?sig=a"), "A class photo")];
        var comment = Some.Comment("Look") with { Attachments = pictures };
        await _store.ReadAsync(comment);
        await _store.ReadAsync(comment with { Attachments = [pictures[0] with { Address = new Uri("https://cdn.example/1.jpg?sig=b") }] });
        var before = await _store.GetAsync(comment);

        await _store.ReadAsync(comment with { Attachments = [pictures[0] with { Description = "Another" }] });

        var after = await _store.GetAsync(comment);
        Assert.Equal((1, 2, "Another"), (before.Latest.Number, after.Latest.Number, after.Latest.Attachments.Single().Description));
        Assert.Equal(pictures, before.Latest.Attachments);
    }

    private async Task<Case> WantedAsync(PlatformComment? comment = null)
    {
        var @case = await _store.ReadOneAsync(comment ?? Some.Comment());
        await _store.Intake.SaveJudgementsAsync([Of.Judgement(@case, CaseState.Queued) with { WantsOpinion = true }], None);
        return (await _store.Cases.GetAsync(@case.Id, None))!;
    }

    private Task<IReadOnlyList<WantedOpinion>> ClaimAsync(DateTimeOffset at) => _store.Opinions.ClaimAsync(10, Lease, at, None);
}
