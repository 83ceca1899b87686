using ChannelWatch.Storage.Intake;
using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Storage.Tests.Intake;

/// <summary>Whatever happens between reads, a store that leaves out seen pages tells the same story as one that looks at every comment.</summary>
public sealed class SeenFilterPropertyTests
{
    private static readonly ReadPage[] Pages =
    [
        new([Comment("c1", "a"), Comment("c2", "a")], "one"),
        new([Comment("c1", "a"), Comment("c2", "a")], "two"),
        new([Comment("c1", "b"), Comment("c2", "a")], null),
        new([Comment("c1", "a"), Comment("c1", "b")], null),
        new([Comment("c2", "a") with { Visibility = PlatformVisibility.Hidden }], "one"),
        new([Comment("c3", "a") with { Author = new PlatformAuthor("school", "Larkfield", IsSchool: true), InReplyTo = new CommentId("c2") }], null),
        new([Comment("c2", "a") with { Attachments = [new CommentAttachment(AttachmentKind.Image, null, "a cat")] }], null),
    ];

    [Fact]
    public void A_filter_never_changes_what_is_on_record()
    {
        var left = 0;
        var moves = Gen.ListOf(Gen.Choose(0, (2 * Pages.Length) + 4)).Resize(40).ToArbitrary();

        Prop.ForAll(moves, list => TellSameStoryAsync([.. list], () => left++).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

        Assert.True(left > 0, "No page was ever left out: nothing was tested.");
    }

    private static async Task<bool> TellSameStoryAsync(int[] moves, Action leftOut)
    {
        await using var filtered = await Store.NewAsync(new Counting(leftOut));
        await using var whole = await Store.NewAsync(new Forgetful());
        foreach (var move in moves)
        {
            await MoveAsync(filtered, move);
            await MoveAsync(whole, move);
        }

        return await StoryAsync(filtered) == await StoryAsync(whole);
    }

    /// <summary>A page is read twice as often as anything else happens, as in life.</summary>
    private static async Task MoveAsync(Store store, int move)
    {
        var comment = Comment("c1", "a");
        switch (move - (2 * Pages.Length))
        {
            case < 0:
                await store.ReadPageAsync(Pages[move % Pages.Length]);
                break;
            case 0:
                await store.NoteAsync(comment, PlatformVisibility.Hidden);
                break;
            case 1:
                await store.NoteAsync(comment, PlatformVisibility.Gone);
                break;
            case 2:
                await store.Intake.SaveJudgementsAsync([.. (await store.UnjudgedAsync()).Select(one => Of.Judgement(one.Case, CaseState.Queued))], CancellationToken.None);
                break;
            case 3:
                await store.ReadPageAsync(Pages[0]);
                await store.ReadPageAsync(Pages[0]);
                break;
            default:
                await store.NoteAsync(comment, PlatformVisibility.Visible);
                break;
        }
    }

    private static async Task<string> StoryAsync(Store store)
    {
        var cases = await store.Cases.FindAsync(new CaseQuery { Limit = 100 }, CancellationToken.None);
        var standing = cases.Select(one => $"{one.Comment} {one.State} {one.Visibility} {one.Latest.Number} {one.Latest.Text} {one.Version}");
        return string.Join('\n', [await store.Intake.ReadCursorAsync(store.Channel.Id, CancellationToken.None), .. standing, .. await store.KindsAsync()]);
    }

    private static PlatformComment Comment(string id, string text) => Some.Comment(text, id);

    private sealed class Counting(Action leftOut) : ISeenFilter
    {
        private readonly InProcessSeenFilter _inner = new();

        public async ValueTask<bool> HasAsync(string page, CancellationToken cancellationToken)
        {
            var has = await _inner.HasAsync(page, cancellationToken);
            if (has)
            {
                leftOut();
            }

            return has;
        }

        public ValueTask AddAsync(string page, CancellationToken cancellationToken) => _inner.AddAsync(page, cancellationToken);
    }

    private sealed class Forgetful : ISeenFilter
    {
        public ValueTask<bool> HasAsync(string page, CancellationToken cancellationToken) => ValueTask.FromResult(false);

        public ValueTask AddAsync(string page, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
