using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.LinkedIn;

namespace ChannelWatch.Connectors.Tests.LinkedIn;

/// <summary>What is found on a LinkedIn Page, and how it is understood.</summary>
public sealed class LinkedInReadingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private LinkedInStandIn _page = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _page = await LinkedInStandIn.StartAsync(_clock);
        _connector = LinkedInConnect.To(_page, _clock);
    }

    public async Task DisposeAsync() => await _page.DisposeAsync();

    [Fact]
    public async Task Every_comment_and_every_answer_is_read_however_many_there_are()
    {
        var top = _page.AddComment("top");
        Enumerable.Range(1, 120).ToList().ForEach(i => _page.AddComment($"answer {i}", under: top));
        Enumerable.Range(1, 130).ToList().ForEach(i => _page.AddComment($"comment {i}"));

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(251, read.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal(120, read.Count(comment => comment.InReplyTo == new CommentId(top.Urn)));
    }

    [Fact]
    public async Task The_pages_answer_in_a_thread_answers_all_that_was_said_there_before()
    {
        var top = _page.AddComment("When is the fair?");
        var also = _page.AddComment("I wonder too", under: top);
        _page.AddComment("On Friday.", under: top, actor: LinkedInStandIn.Page, at: _clock.GetUtcNow().AddMinutes(1));
        _page.AddComment("Thanks!", under: top, at: _clock.GetUtcNow().AddMinutes(2));

        var answer = (await _connector.ReadAllAsync()).Comments.First(comment => comment.Author.IsSchool);

        Assert.Equal(new CommentId(top.Urn), answer.InReplyTo);
        Assert.Equal([new CommentId(also.Urn)], answer.AlsoAnswers);
    }

    [Fact]
    public async Task A_comment_names_its_post_and_its_place()
    {
        _page.AddComment("Lovely");

        var comment = (await _connector.ReadAllAsync()).Comments.Single();

        Assert.Equal(("Harvest assembly", "urn:li:share:7001"), (comment.PostText, comment.PostId));
        Assert.Equal("https://www.linkedin.com/feed/update/urn:li:activity:7001?commentUrn=urn%3Ali%3Acomment%3A%28activity%3A7001%2C7002%29", comment.Permalink!.AbsoluteUri);
    }

    [Fact]
    public async Task A_comment_under_a_post_of_years_ago_is_found_by_what_linkedin_tells()
    {
        var old = _page.AddPost("Summer fair 2019", at: _clock.GetUtcNow().AddDays(-2000));
        var first = await _connector.ReadAllAsync();
        var comment = _page.AddComment("Still going?", post: old);

        var told = await _connector.ReadAllAsync(first.Cursor);
        var untold = await LinkedInConnect.To(_page, _clock, ("Notifications", "false")).ReadAllAsync(first.Cursor);

        Assert.Contains(told.Comments, read => read.Id.Value == comment.Urn);
        Assert.DoesNotContain(untold.Comments, read => read.Id.Value == comment.Urn);
    }

    [Fact]
    public async Task A_post_elsewhere_that_mentions_the_page_is_read_as_its_readers_see_it()
    {
        var mention = _page.AddMention(@"Proud of @[Larkfield Primary](urn:li:organization:1001) {hashtag|\#|openday} \(and how\)");

        var read = (await _connector.ReadAllAsync()).Comments.Single();

        Assert.Equal(("Proud of Larkfield Primary #openday (and how)", CommentKind.Mention, $"mention:{mention.Urn}"), (read.Text, read.Kind, read.Id.Value));
    }

    [Fact]
    public async Task A_mention_that_is_not_shown_to_us_is_for_a_person_to_look_at_and_not_gone()
    {
        _page.AddMention("words");
        _page.HidesOthersPosts = true;

        var read = (await _connector.ReadAllAsync()).Comments.Single();
        var seen = await _connector.LookAsync([read.Id], CancellationToken.None);

        Assert.StartsWith("(a post that mentions the Page", read.Text, StringComparison.Ordinal);
        Assert.Equal(PlatformVisibility.Visible, seen[read.Id]);
    }

    [Fact]
    public async Task A_mention_elsewhere_is_neither_deleted_nor_answered_from_here()
    {
        var id = new CommentId($"mention:{_page.AddMention("words").Urn}");
        var deleting = LinkedInConnect.To(_page, _clock, ("MayDelete", "true"));

        var deleted = await Assert.ThrowsAsync<ChannelException>(() => deleting.SetVisibilityAsync(id, PlatformVisibility.Removed, CancellationToken.None));
        var answered = await Assert.ThrowsAsync<ChannelException>(() => deleting.ReplyAsync(id, "", "Thank you", CancellationToken.None));

        Assert.Equal((ChannelFailure.Unsupported, ChannelFailure.Unsupported), (deleted.Failure, answered.Failure));
    }
}
