using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Storage.Tests.Intake;

/// <summary>However a platform repeats, reorders and edits, every comment is on record once with its last text.</summary>
public sealed class IntakePropertyTests
{
    [Fact]
    public void Any_interleaving_of_pages_leaves_every_comment_once_with_its_last_text()
    {
        var comment = from id in Gen.Choose(1, 6) from text in Gen.Elements("a", "b", "\0", "\uD800") select Some.Comment(text, id: $"c{id}");
        var page = Gen.ListOf(comment).Select(comments => comments.ToArray());
        var pages = Gen.ListOf(page).Resize(8).ToArbitrary();

        Prop.ForAll(pages, read => HoldsAsync([.. read]).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    private static async Task<bool> HoldsAsync(IReadOnlyList<PlatformComment[]> pages)
    {
        await using var store = await Store.NewAsync();
        var last = new Dictionary<CommentId, string>();
        foreach (var page in pages)
        {
            await store.ReadAsync(page);
            Array.ForEach(page, comment => last[comment.Id] = comment.Text);
            await store.Intake.SaveJudgementsAsync([.. (await store.UnjudgedAsync()).Take(2).Select(one => Of.Judgement(one.Case))], CancellationToken.None);
        }

        var found = await store.Cases.FindAsync(new CaseQuery { Limit = 10_000 }, CancellationToken.None);
        return found.Count == last.Count
            && found.All(one => last[one.Comment] == one.Latest.Text)
            && (await store.VerifyAsync()).Whole;
    }
}
