using ChannelWatch.Connectors.X;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.X;

namespace ChannelWatch.Connectors.Tests.X;

/// <summary>What is particular to X: money, its own threads, two spellings, refresh tokens that are used up.</summary>
public sealed class XTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private readonly FakeTokens _tokens = new();
    private XStandIn _account = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _account.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_account.Add("words", to: _account.Posts[0]).Id);

    public async Task InitializeAsync()
    {
        _account = await XStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _account.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Replies_mentions_and_own_answers_are_read_in_both_spellings(bool spellsPost)
    {
        _account.SpellsPost = spellsPost;
        var question = _account.Add("Is the office open?", to: _account.Posts[0]);
        _account.Add("@parent Yes.", to: question, author: XStandIn.UserId);
        _account.Add("Lovely school @larkfield");
        _account.Add("no name", to: _account.Posts[0], names: false);

        var read = (await _connector.ReadAllAsync()).Comments.DistinctBy(comment => comment.Id).ToDictionary(comment => comment.Text);

        Assert.Equal(4, read.Count);
        Assert.Equal((CommentKind.Comment, "Harvest assembly on Friday", "A Parent (@parent)"), (read["Is the office open?"].Kind, read["Is the office open?"].PostText, read["Is the office open?"].Author.Name));
        Assert.Equal((true, new CommentId(question.Id), CommentKind.Mention), (read["Yes."].Author.IsSchool, read["Yes."].InReplyTo, read["Lovely school @larkfield"].Kind));
    }

    [Fact]
    public async Task The_schools_answer_to_a_mention_answers_it()
    {
        var mention = _account.Add("When is the fair @larkfield?");
        _account.Add("@parent On Friday.", to: mention, author: XStandIn.UserId);

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(new CommentId(mention.Id), read.First(comment => comment.Author.IsSchool).InReplyTo);
    }

    [Fact]
    public async Task An_edited_mention_is_a_new_version_of_the_same_comment()
    {
        var first = _account.Add("Lovely @larkfield");
        _account.Add("Horrid @larkfield", edits: first);

        var read = (await _connector.ReadAllAsync()).Comments;

        Assert.Equal(["Horrid @larkfield", "Lovely @larkfield"], read.Where(comment => comment.Id.Value == first.Id).Select(comment => comment.Text).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Only_replies_in_the_schools_own_threads_are_hidden()
    {
        var mention = new CommentId(_account.Add("nasty @larkfield").Id);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.SetVisibilityAsync(mention, PlatformVisibility.Hidden, CancellationToken.None));

        Assert.Equal(ChannelFailure.Unsupported, refusal.Failure);
        Assert.Contains("own threads", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_hidden_stays_hidden_in_our_record_over_a_restart()
    {
        var id = Comment;
        await _connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);
        var cursor = (await _connector.ReadAllAsync()).Cursor;

        var read = (await To().ReadAllAsync(cursor)).Comments;

        Assert.All(read.Where(comment => comment.Id == id), comment => Assert.Equal(PlatformVisibility.Hidden, comment.Visibility));
    }

    [Fact]
    public async Task An_answer_to_somebody_who_did_not_name_the_account_is_left_to_a_person()
    {
        var id = new CommentId(_account.Add("no name", to: _account.Posts[0], names: false).Id);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Thanks", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
    }

    [Fact]
    public async Task The_schools_limit_of_money_is_never_exceeded()
    {
        for (var i = 0; i < 1500; i++)
        {
            _account.Add($"reply {i}", to: _account.Posts[0], names: false);
        }

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => To(("DollarsAMonth", "5")).ReadAllAsync());

        Assert.Equal(ChannelFailure.Throttled, refusal.Failure);
        Assert.InRange(_account.Charged, 4000, 5000);
    }

    [Fact]
    public async Task A_quiet_poll_costs_next_to_nothing()
    {
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        var before = _account.Charged;

        await _connector.ReadAllAsync(cursor);

        Assert.Equal(before, _account.Charged);
    }

    [Fact]
    public async Task Used_up_credits_need_a_person_and_waits_are_passed_on()
    {
        _account.CreditsUsedUp = true;
        var broke = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());
        (_account.CreditsUsedUp, _account.ThrottledFor) = (false, 90);

        var throttled = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.True(broke.NeedsPerson);
        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromSeconds(90)), (throttled.Failure, throttled.RetryAfter));
    }

    [Fact]
    public async Task A_refresh_token_that_was_used_up_is_replaced_durably_before_the_new_sign_in_is_used()
    {
        await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromHours(3));

        await To().ReadAllAsync();

        Assert.Equal(["refresh-1", "refresh-2"], _tokens.Written.Select(token => token.Refresh));
        Assert.Equal(2, _account.SignIn.Exchanges);
    }

    [Fact]
    public async Task After_ten_days_of_silence_mentions_are_read_and_the_search_reaches_back_as_far_as_it_can()
    {
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        _account.Add("eight days ago @larkfield", at: _clock.GetUtcNow().AddDays(2));
        _clock.Advance(TimeSpan.FromDays(10));

        Assert.Contains((await _connector.ReadAllAsync(cursor)).Comments, comment => comment.Text.StartsWith("eight", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _account.Circles = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task The_check_names_the_account_that_has_signed_in()
    {
        _account.SignedInAs = "8";

        Assert.Contains(await _connector.CheckAsync(CancellationToken.None), finding => !finding.Works && finding.Detail.Contains("number 8", StringComparison.Ordinal));
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) =>
        Connect.With(new XFactory(Connect.Clients, _tokens, new InProcessBudget(_clock), _clock), _account.Settings, changes);
}
