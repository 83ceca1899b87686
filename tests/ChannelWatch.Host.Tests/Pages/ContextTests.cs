using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Opinions;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The page shows what a comment answers, what it carries, what was decided on the same words and what was asked outside.</summary>
public sealed class ContextTests
{
    [Fact]
    public async Task The_comment_it_answers_stands_above_the_words_with_personal_details_covered()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(
            Some.Comment("My number is 07700 900123", "c1", Some.Author("Jane Roe")), Some.Comment("What an idiot", "c2") with { InReplyTo = new CommentId("c1") });

        var page = await site.PageAsync(site.Review(Some.Moderator, found));

        var card = page[page.IndexOf("In answer to", StringComparison.Ordinal)..page.IndexOf("idiot", StringComparison.Ordinal)];
        Assert.Contains("J. R.", card, StringComparison.Ordinal);
        Assert.DoesNotContain("07700", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_are_named_and_described_but_never_loaded()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("Look") with { Attachments = [new CommentAttachment(AttachmentKind.Image, new Uri("https://tracker.example/1.jpg"), "<b>Sports day</b>")] });

        var page = await site.PageAsync(site.Review(Some.Moderator, found));

        Assert.Contains("A picture, described as &#x201C;&lt;b&gt;Sports day&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("tracker.example", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_person_decided_on_the_same_words_is_the_first_reason()
    {
        await using var site = await PageSite.StartAsync();
        const string text = "Follow me for a free gift card and tell all your friends";
        await site.PressAsync(site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment(text, "c1"))), "hide");

        var page = await site.PageAsync(site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment(text, "c2"))));

        Assert.Contains("Anil Shah hid the same words on 8 September 2026 (case 1).", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_outside_is_shown_also_when_there_was_no_answer()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var verdict = found.Verdict! with { Opinions = [new Opinion("azure", "Azure AI Content Safety", false, "The service cannot be reached.")] };
        await site.Get<IOpinionStore>().SaveAsync(new Reconsideration(found.Id, 1, verdict, null, Some.Instant), CancellationToken.None);

        var page = await site.PageAsync(site.Review(Some.Moderator, found));

        Assert.Contains("<strong>Azure AI Content Safety</strong> could not answer: The service cannot be reached.", page, StringComparison.Ordinal);
    }
}
