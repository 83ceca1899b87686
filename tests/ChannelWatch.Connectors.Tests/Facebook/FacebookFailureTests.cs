using ChannelWatch.Connectors.Facebook;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Facebook;
using ChannelWatch.TestSupport.StandIns.Meta;

namespace ChannelWatch.Connectors.Tests.Facebook;

/// <summary>Facebook's own ways of refusing, told apart by the code in the body.</summary>
public sealed class FacebookFailureTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private FacebookStandIn _page = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _page.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(FacebookStandIn.IdOf(_page.AddComment("words")));

    public async Task InitializeAsync()
    {
        _page = await FacebookStandIn.StartAsync(_clock);
        _connector = Connect.With(new FacebookFactory(Connect.Clients, _clock), _page.Settings);
    }

    public async Task DisposeAsync() => await _page.DisposeAsync();

    [Theory]
    [InlineData(463, "run out")]
    [InlineData(460, "changed their password")]
    [InlineData(492, "MODERATE")]
    [InlineData(458, "removed")]
    public async Task A_dead_token_says_why_and_what_to_do(int subCode, string says)
    {
        _page.TokenDeath = subCode;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(FacebookStandIn.Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, ChannelFailure.Permission)]
    [InlineData(200, ChannelFailure.Permission)]
    [InlineData(1705, ChannelFailure.Permission)]
    [InlineData(368, ChannelFailure.Permission)]
    [InlineData(4, ChannelFailure.Throttled)]
    [InlineData(613, ChannelFailure.Throttled)]
    [InlineData(2, ChannelFailure.ServerError)]
    [InlineData(102, ChannelFailure.Credentials)]
    [InlineData(12345, ChannelFailure.Rejected)]
    public async Task The_code_in_the_body_decides_and_not_the_status(int code, ChannelFailure expected)
    {
        _page.Server.Fault = StandInFault.Json(400, MetaAnswers.Error(code).Body!.ToJsonString());

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
    }

    [Fact]
    public async Task The_wait_in_the_usage_header_is_passed_on()
    {
        _page.Server.Fault = new StandInFault(context => MetaAnswers.Throttled(80001, "pages", 19).SendAsync(context));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromMinutes(19)), (refusal.Failure, refusal.RetryAfter));
    }

    [Fact]
    public async Task Nothing_more_is_asked_once_the_ration_is_nearly_used_up()
    {
        _page.UsedPercent = 97;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal((ChannelFailure.Throttled, 1), (refusal.Failure, _page.Server.Asked.Count));
        _page.UsedPercent = 5;
        _clock.Advance(TimeSpan.FromMinutes(6));
        await _connector.ReadAllAsync();
    }

    [Fact]
    public async Task A_persons_token_is_an_error_and_never_a_quiet_page()
    {
        var connector = Connect.With(new FacebookFactory(Connect.Clients, _clock), _page.Settings, ("PageToken", FacebookStandIn.PersonsToken));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => connector.ReadAllAsync());
        var findings = await connector.CheckAsync(CancellationToken.None);

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Contains("'User or Page'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_is_no_longer_shown_to_us_is_no_reason_to_call_its_comments_gone()
    {
        var comment = Comment;
        _page.PageInvisible = true;

        var read = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());
        var look = await Assert.ThrowsAsync<ChannelException>(() => _connector.LookAsync([new CommentId("5001_1")], CancellationToken.None));

        Assert.Equal((ChannelFailure.NotFound, ChannelFailure.NotFound), (read.Failure, look.Failure));
        Assert.NotEqual("", comment.Value);
    }

    [Fact]
    public async Task The_next_page_is_never_fetched_from_another_host()
    {
        _page.NextHost = "elsewhere.example";
        for (var i = 0; i < 30; i++)
        {
            _page.AddPost($"post {i}", FacebookStandIn.PageId);
        }

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
        Assert.Contains("another host", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _page.Circles = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
        Assert.Contains("circle", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pages_manage_engagement")]
    [InlineData("pages_read_user_content")]
    [InlineData("ads_read")]
    public async Task The_check_names_the_permission_that_is_missing_and_what_to_press(string scope)
    {
        _page.Scopes.Remove(scope);

        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.Contains(findings, finding => !finding.Works && finding.Subject == scope && finding.Detail.Contains("Add a Permission", StringComparison.Ordinal));
    }
}
