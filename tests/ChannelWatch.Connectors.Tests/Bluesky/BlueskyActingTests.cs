using System.Text.Json.Nodes;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>What acting on Bluesky leaves behind.</summary>
public sealed class BlueskyActingTests : IAsyncLifetime
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
    public async Task Hiding_keeps_the_threads_rules_and_what_others_hid()
    {
        var post = _network.Add("nasty");
        var gate = new JsonObject { ["$type"] = "app.bsky.feed.threadgate", ["post"] = _network.First.Uri, ["allow"] = new JsonArray(), ["createdAt"] = "2026-01-01T00:00:00.000Z", ["hiddenReplies"] = new JsonArray("at://did:plc:x/app.bsky.feed.post/1") };
        _network.Records[Gate] = (gate, "cid-before");

        await HideAsync(post);

        Assert.Equal(["at://did:plc:x/app.bsky.feed.post/1", post.Uri], _network.Hidden(_network.First));
        Assert.Empty(_network.Records[Gate].Record["allow"]!.AsArray());
    }

    [Fact]
    public async Task What_somebody_hides_at_the_same_instant_is_not_overwritten()
    {
        var (post, other) = (_network.Add("nasty"), _network.Add("nasty too"));
        _network.Meanwhile = () => _network.Records[Gate] = (new JsonObject { ["post"] = _network.First.Uri, ["hiddenReplies"] = new JsonArray(other.Uri) }, "cid-rival");

        var shown = await HideAsync(post);

        Assert.Equal(PlatformVisibility.Hidden, shown);
        Assert.Equal([other.Uri, post.Uri], _network.Hidden(_network.First));
    }

    [Fact]
    public async Task A_hidden_answer_is_read_as_hidden()
    {
        var post = _network.Add("nasty");
        await HideAsync(post);

        var comment = (await _connector.ReadAllAsync()).Comments.First(read => read.Id.Value == post.Uri);

        Assert.Equal(PlatformVisibility.Hidden, comment.Visibility);
    }

    [Fact]
    public async Task In_a_thread_of_somebody_else_hiding_is_work_for_a_person()
    {
        var mention = _network.AddAlone("@larkfield.test you are all fools");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => HideAsync(mention));

        Assert.Equal(ChannelFailure.Unsupported, refusal.Failure);
        Assert.Contains("reported", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_a_thread_can_hide_is_told()
    {
        var post = _network.Add("nasty");
        _network.Records[Gate] = (new JsonObject { ["post"] = _network.First.Uri, ["hiddenReplies"] = new JsonArray([.. Enumerable.Range(0, 300).Select(number => (JsonNode)$"at://did:plc:x/app.bsky.feed.post/{number}")]) }, "cid-full");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => HideAsync(post));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Equal(300, _network.Hidden(_network.First).Count);
    }

    [Fact]
    public async Task A_blocked_writers_answer_can_still_be_looked_at_and_hidden()
    {
        var post = _network.Add("nasty");
        await ((IAuthorBlocker)_connector).BlockAsync(BlueskyStandIn.Parent, new CommentId(post.Uri), CancellationToken.None);

        var before = (await _connector.LookAsync([new CommentId(post.Uri)], CancellationToken.None)).Values.Single();
        var after = await HideAsync(post);

        Assert.Equal((PlatformVisibility.Visible, PlatformVisibility.Hidden), (before, after));
    }

    [Fact]
    public async Task A_writer_is_blocked_once()
    {
        await ((IAuthorBlocker)_connector).BlockAsync(BlueskyStandIn.Parent, new CommentId("1"), CancellationToken.None);
        await ((IAuthorBlocker)_connector).BlockAsync(BlueskyStandIn.Parent, new CommentId("1"), CancellationToken.None);

        Assert.True(_network.HasBlocked(BlueskyStandIn.Parent));
        Assert.Single(_network.Server.Writes, write => write.Body.Contains("graph.block", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_again()
    {
        var post = _network.Add("Is the office open?");
        await _connector.ReadAllAsync();
        _network.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(post.Uri), "", "Yes", CancellationToken.None));

        await _connector.ReplyAsync(new CommentId(post.Uri), "", "Yes", CancellationToken.None);

        Assert.Single(_network.Posts, other => other.Answers == post);
    }

    [Fact]
    public async Task Web_addresses_in_an_answer_are_links_counted_in_bytes()
    {
        var post = _network.Add("How do I complain?");

        await _connector.ReplyAsync(new CommentId(post.Uri), "", "Café: see https://larkfield.example/complaints. Thanks", CancellationToken.None);

        var facet = _network.Posts[^1].Record["facets"]![0]!;
        Assert.Equal("https://larkfield.example/complaints", facet["features"]![0]!["uri"]!.ToString());
        Assert.Equal((11, 47), ((int)facet["index"]!["byteStart"]!, (int)facet["index"]!["byteEnd"]!));
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_not_cut_but_told()
    {
        var post = _network.Add("Is the office open?");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(post.Uri), "", new string('a', 301), CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Contains("shorten", refusal.Message, StringComparison.Ordinal);
    }

    private string Gate => "app.bsky.feed.threadgate/" + _network.First.Uri.Split('/')[^1];

    private Task<PlatformVisibility> HideAsync(BlueskyPost post) => _connector.SetVisibilityAsync(new CommentId(post.Uri), PlatformVisibility.Hidden, CancellationToken.None);
}
