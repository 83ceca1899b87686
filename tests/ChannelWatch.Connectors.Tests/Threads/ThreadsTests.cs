using ChannelWatch.Connectors.Threads;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Meta;
using ChannelWatch.TestSupport.StandIns.Threads;

namespace ChannelWatch.Connectors.Tests.Threads;

/// <summary>What is particular to Threads: top-level hiding, answers in two steps, writers by name, tokens of sixty days.</summary>
public sealed class ThreadsTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private readonly FakeTokens _tokens = new();
    private ThreadsStandIn _profile = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _profile.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_profile.AddReply("words").Id);

    public async Task InitializeAsync()
    {
        _profile = await ThreadsStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _profile.DisposeAsync();

    [Fact]
    public async Task Every_reply_at_every_depth_is_read_however_many_there_are()
    {
        var top = _profile.AddReply("top");
        var below = _profile.AddReply("below", to: top);
        Enumerable.Range(1, 250).ToList().ForEach(i => _profile.AddReply($"reply {i}"));

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(252, read.Select(comment => comment.Id).Distinct().Count());
        Assert.Equal(new CommentId(top.Id), read.Single(comment => comment.Id.Value == below.Id).InReplyTo);
    }

    [Fact]
    public async Task The_schools_own_reply_is_known_and_the_post_is_named()
    {
        var question = _profile.AddReply("When is the fair?");
        _profile.AddReply("On Friday.", to: question, name: ThreadsStandIn.Name);

        var answer = (await _connector.ReadAllAsync()).Comments.First(comment => comment.Text == "On Friday.");

        Assert.Equal((true, new CommentId(question.Id), "Harvest assembly", "www.threads.net"), (answer.Author.IsSchool, answer.InReplyTo, answer.PostText, answer.Permalink!.Host));
        Assert.Equal(_clock.GetUtcNow(), answer.PostedAt);
    }

    [Fact]
    public async Task An_answer_to_an_answer_is_for_a_person_to_hide()
    {
        var below = _profile.AddReply("nasty", to: _profile.AddReply("top"));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.SetVisibilityAsync(new CommentId(below.Id), PlatformVisibility.Hidden, CancellationToken.None));

        Assert.Equal(ChannelFailure.Unsupported, refusal.Failure);
        Assert.Contains("the one above it", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hide_that_threads_does_not_honour_is_told()
    {
        var id = Comment;
        _profile.IgnoresHiding = true;

        Assert.Equal(PlatformVisibility.Visible, await _connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None));
    }

    [Fact]
    public async Task An_answer_that_is_still_being_prepared_is_tried_again_and_posted_once()
    {
        var id = Comment;
        _profile.Preparation = "IN_PROGRESS";
        var wait = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes", CancellationToken.None));
        _profile.Preparation = "FINISHED";

        await _connector.ReplyAsync(id, "", "Yes", CancellationToken.None);

        Assert.Equal((ChannelFailure.ServerError, TimeSpan.FromSeconds(30)), (wait.Failure, wait.RetryAfter));
        Assert.Single(_profile.Writings, writing => writing.Text == "Yes");
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_again()
    {
        var id = Comment;
        _profile.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes", CancellationToken.None));

        await _connector.ReplyAsync(id, "", "Yes", CancellationToken.None);

        Assert.Single(_profile.Writings, writing => writing.Text == "Yes");
    }

    [Fact]
    public async Task An_answer_too_long_for_threads_is_not_sent()
    {
        var id = Comment;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", new string('x', 501), CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Empty(_profile.Server.Asked);
    }

    [Fact]
    public async Task Posts_elsewhere_that_mention_the_profile_are_read_where_wished_and_never_hidden()
    {
        var mention = _profile.AddPost("Look at this school", isMention: true);
        var reading = To(("ReadMentions", "true"));

        var comment = (await reading.ReadAllAsync()).Comments.Single();
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => reading.SetVisibilityAsync(comment.Id, PlatformVisibility.Hidden, CancellationToken.None));

        Assert.Equal((CommentKind.Mention, $"mention:{mention.Id}", ChannelFailure.Unsupported), (comment.Kind, comment.Id.Value, refusal.Failure));
        Assert.Empty((await _connector.ReadAllAsync()).Comments);
    }

    [Fact]
    public async Task A_mention_is_answered_where_it_stands()
    {
        var mention = _profile.AddPost("Is the office open?", isMention: true);

        await To(("ReadMentions", "true")).ReplyAsync(new CommentId($"mention:{mention.Id}"), "", "Until four.", CancellationToken.None);

        Assert.Same(mention, _profile.Writings[^1].Answers);
    }

    [Fact]
    public async Task A_token_is_renewed_as_soon_as_its_end_is_unknown_and_again_a_month_before_it()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromDays(31));
        await _connector.ReadAllAsync();

        Assert.Equal(["long-lived-1", "long-lived-2"], _tokens.Written.Select(token => token.Access));
        Assert.Equal(_clock.GetUtcNow().AddDays(60), (await ((ITokenHolder)_connector).InspectTokenAsync(CancellationToken.None)).PersonNeededBy);
    }

    [Fact]
    public async Task A_token_that_has_run_out_needs_a_person()
    {
        _clock.Advance(TimeSpan.FromDays(61));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.DoesNotContain(LongLivedStandIn.FirstToken, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_for_another_profile_is_an_error_and_never_a_quiet_channel()
    {
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => To(("UserId", "123")).ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
    }

    [Fact]
    public async Task A_profile_that_is_no_longer_shown_to_us_is_no_reason_to_call_its_replies_gone()
    {
        _profile.AccountInvisible = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.LookAsync([new CommentId("1")], CancellationToken.None));

        Assert.Equal(ChannelFailure.NotFound, refusal.Failure);
    }

    [Theory]
    [InlineData(190, 460, ChannelFailure.Credentials)]
    [InlineData(10, 0, ChannelFailure.Permission)]
    [InlineData(4, 0, ChannelFailure.Throttled)]
    [InlineData(2, 0, ChannelFailure.ServerError)]
    public async Task The_code_in_the_body_decides_and_not_the_status(int code, int subCode, ChannelFailure expected)
    {
        _profile.Refuses = (code, subCode);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
    }

    [Fact]
    public async Task A_missing_permission_is_told_with_where_to_give_it()
    {
        _profile.Refuses = (10, 0);

        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.Contains("Access the Threads API, add threads_basic", Assert.Single(findings, finding => !finding.Works).Detail, StringComparison.Ordinal);
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) => Connect.With(new ThreadsFactory(Connect.Clients, _tokens, _clock), _profile.Settings, changes);
}
