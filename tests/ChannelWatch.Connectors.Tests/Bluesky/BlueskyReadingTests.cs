using System.Text.Json.Nodes;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>What is found on Bluesky, and how it is understood.</summary>
public sealed class BlueskyReadingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private BlueskyStandIn _network = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _network = await BlueskyStandIn.StartAsync(_clock);
        _connector = BlueskyConnect.To(_network, _clock);
    }

    public async Task DisposeAsync() => await _network.DisposeAsync();

    [Fact]
    public async Task Short_and_empty_pages_are_not_taken_for_the_end()
    {
        _network.LikesBetween = 250;
        var written = Enumerable.Range(1, 5).Select(number => _network.AddAlone($"@larkfield.test number {number}").Uri).ToList();

        var read = await _connector.ReadAllAsync();

        Assert.Empty(written.Except(read.Comments.Select(comment => comment.Id.Value)));
    }

    [Fact]
    public async Task An_answer_deeper_than_is_notified_or_shown_at_once_is_found()
    {
        var post = _network.First;
        for (var level = 1; level <= 40; level++)
        {
            post = _network.Add($"level {level}", to: post);
        }

        var read = await _connector.ReadAllAsync();

        Assert.Equal(40, read.Comments.Select(comment => comment.Id).Distinct().Count());
        Assert.Contains(read.Comments, comment => comment.Text == "level 40" && comment.PostText == "Harvest assembly on Friday");
    }

    [Fact]
    public async Task An_outage_of_weeks_is_read_up_afterwards()
    {
        var first = await _connector.ReadAllAsync();
        var written = Enumerable.Range(1, 300).Select(number => _network.AddAlone($"@larkfield.test {number}").Uri).ToList();
        _clock.Advance(TimeSpan.FromDays(40));

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Empty(written.Except(read.Comments.Select(comment => comment.Id.Value)));
    }

    [Fact]
    public async Task The_time_is_when_bluesky_saw_it_and_not_what_its_writer_says()
    {
        _network.Add("hello");

        var comment = (await _connector.ReadAllAsync()).Comments[0];

        Assert.Equal(_clock.GetUtcNow(), comment.PostedAt);
    }

    [Fact]
    public async Task A_link_is_shown_with_where_it_leads()
    {
        var link = new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = "https://bad.example/" };
        var facet = new JsonObject { ["index"] = new JsonObject { ["byteStart"] = 3, ["byteEnd"] = 12 }, ["features"] = new JsonArray(link) };
        _network.Add(new JsonObject { ["text"] = "é bbc.co.uk 😀", ["facets"] = new JsonArray(facet) }, BlueskyStandIn.Parent, _network.First);

        var comment = (await _connector.ReadAllAsync()).Comments[0];

        Assert.Equal("é bbc.co.uk (https://bad.example/) 😀", comment.Text);
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(2, 1)]
    [InlineData(0, 99)]
    [InlineData(1, 2)]
    public async Task Marks_that_fit_nothing_cost_no_word(int start, int end)
    {
        var link = new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = "https://bad.example/" };
        var facet = new JsonObject { ["index"] = new JsonObject { ["byteStart"] = start, ["byteEnd"] = end }, ["features"] = new JsonArray(link) };
        _network.Add(new JsonObject { ["text"] = "é words", ["facets"] = new JsonArray(facet, facet.DeepClone()) }, BlueskyStandIn.Parent, _network.First);

        var comment = (await _connector.ReadAllAsync()).Comments[0];

        Assert.EndsWith(" words", comment.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_carried_with_its_description()
    {
        var image = new JsonObject { ["alt"] = "my child", ["image"] = new JsonObject { ["$type"] = "blob", ["ref"] = new JsonObject { ["$link"] = "bafkpic" } } };
        _network.Add(new JsonObject { ["text"] = "look", ["embed"] = new JsonObject { ["$type"] = "app.bsky.embed.images", ["images"] = new JsonArray(image) } }, BlueskyStandIn.Parent, _network.First);

        var attachment = Assert.Single((await _connector.ReadAllAsync()).Comments[0].Attachments);

        Assert.Equal((AttachmentKind.Image, "my child", "cdn.bsky.app"), (attachment.Kind, attachment.Description, attachment.Address!.Host));
    }

    [Fact]
    public async Task What_is_searched_for_is_read_as_a_mention()
    {
        _network.AddAlone("Is Larkfield School any good?");

        var comment = Assert.Single((await BlueskyConnect.To(_network, _clock, ("Search", "larkfield school")).ReadAllAsync()).Comments);

        Assert.Equal((CommentKind.Mention, ""), (comment.Kind, comment.PostId));
    }

    [Fact]
    public async Task An_answer_given_in_the_app_answers_what_it_stands_under()
    {
        var mention = _network.AddAlone("@larkfield.test when is the fair?");
        _network.Add("On Friday", BlueskyStandIn.School, mention);

        var answer = (await _connector.ReadAllAsync()).Comments.First(comment => comment.Author.IsSchool);

        Assert.Equal(new CommentId(mention.Uri), answer.InReplyTo);
    }

    [Fact]
    public async Task A_deleted_answer_is_missed_and_found_gone()
    {
        var post = _network.Add("oh no");
        var first = await _connector.ReadAllAsync();
        _network.Delete(post);

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.True(second.CompleteSince <= post.At && second.Comments.All(comment => comment.Id.Value != post.Uri));
        Assert.Equal(PlatformVisibility.Gone, (await _connector.LookAsync([new CommentId(post.Uri)], CancellationToken.None)).Values.Single());
    }
}
