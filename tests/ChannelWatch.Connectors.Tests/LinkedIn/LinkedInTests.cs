using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.LinkedIn;

namespace ChannelWatch.Connectors.Tests.LinkedIn;

/// <summary>What is particular to LinkedIn: names for everything, versions that are switched off, and silence for who has no role.</summary>
public sealed class LinkedInTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private LinkedInStandIn _page = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _page.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_page.AddComment("words").Urn);

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _page = await LinkedInStandIn.StartAsync(_clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _page.DisposeAsync();

    [Fact]
    public async Task An_answer_to_an_answer_hangs_under_the_first_comment()
    {
        var top = _page.AddComment("When is the fair?");
        var below = _page.AddComment("And where?", under: top);

        await _connector.ReplyAsync(new CommentId(below.Urn), "", "In the hall.", CancellationToken.None);

        Assert.Same(top, _page.Writings[^1].Parent);
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_posted_again()
    {
        var id = Comment;
        _page.Server.AnswersToLose = 1;
        await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes", CancellationToken.None));

        await _connector.ReplyAsync(id, "", "Yes", CancellationToken.None);

        Assert.Single(_page.Writings, writing => writing.Text == "Yes");
    }

    [Fact]
    public async Task An_answer_that_is_taken_and_not_shown_is_told()
    {
        var id = Comment;
        _page.SwallowsAnswers = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
    }

    [Fact]
    public async Task A_missing_role_is_an_error_and_never_a_quiet_channel()
    {
        _page.Role = null;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());
        var looked = await Assert.ThrowsAsync<ChannelException>(() => _connector.LookAsync([Comment], CancellationToken.None));

        Assert.Equal((ChannelFailure.Permission, ChannelFailure.Permission), (refusal.Failure, looked.Failure));
        Assert.Contains("Super admin", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_lost_while_we_run_is_noticed_the_same_day()
    {
        await _connector.ReadAllAsync();
        _page.Role = "ANALYST";
        _clock.Advance(TimeSpan.FromHours(7));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Permission, refusal.Failure);
    }

    [Fact]
    public async Task Deleting_is_tried_only_where_the_school_wants_it_and_read_back()
    {
        var (first, second) = (Comment, Comment);
        var deleting = To(("MayDelete", "true"));

        var removed = await deleting.SetVisibilityAsync(first, PlatformVisibility.Removed, CancellationToken.None);
        _page.IgnoresDeleting = true;
        var left = await deleting.SetVisibilityAsync(second, PlatformVisibility.Removed, CancellationToken.None);

        Assert.Equal((PlatformVisibility.Removed, PlatformVisibility.Visible), (removed, left));
        Assert.Equal((true, false), (deleting.Capabilities.HasFlag(ConnectorCapabilities.Remove), _connector.Capabilities.HasFlag(ConnectorCapabilities.Remove)));
    }

    [Theory]
    [InlineData(401, "INVALID_ACCESS_TOKEN", ChannelFailure.Credentials)]
    [InlineData(403, "ACCESS_DENIED", ChannelFailure.Permission)]
    [InlineData(409, "CONFLICT", ChannelFailure.ServerError)]
    [InlineData(426, "NONEXISTENT_VERSION", ChannelFailure.NotFound)]
    [InlineData(400, "VERSION_MISSING", ChannelFailure.NotFound)]
    [InlineData(400, "INVALID_PARAM", ChannelFailure.Rejected)]
    [InlineData(429, "TOO_MANY_REQUESTS", ChannelFailure.Throttled)]
    public async Task A_refusal_says_whether_waiting_helps(int status, string code, ChannelFailure expected)
    {
        _page.Refuses = (status, code);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
    }

    [Fact]
    public async Task A_version_that_was_switched_off_is_told_with_what_to_do()
    {
        var findings = await To(("Version", "202506")).CheckAsync(CancellationToken.None);

        Assert.Contains("set Version", Assert.Single(findings, finding => !finding.Works).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_names_the_scope_that_is_missing()
    {
        _page.Scopes = "r_organization_social,r_organization_social_feed,rw_organization_admin";

        var findings = await _connector.CheckAsync(CancellationToken.None);

        Assert.Equal("w_organization_social_feed", Assert.Single(findings, finding => !finding.Works).Subject);
    }

    [Fact]
    public async Task An_access_token_without_renewal_tells_when_a_person_is_needed()
    {
        await _connector.ReadAllAsync();
        var holder = (ITokenHolder)To(("RefreshToken", ""), ("AccessToken", _page.SignIn.Access));

        var standing = await holder.InspectTokenAsync(CancellationToken.None);

        Assert.Equal((_clock.GetUtcNow().AddDays(30), 3), (standing.PersonNeededBy, standing.Steps.Count));
    }

    [Fact]
    public async Task A_token_that_has_run_out_and_cannot_be_renewed_needs_a_person()
    {
        var refusal = await Assert.ThrowsAsync<ChannelException>(() => To(("RefreshToken", ""), ("AccessToken", "old-token")).ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.DoesNotContain("old-token", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_go_round_in_a_circle_end_the_read_with_an_error()
    {
        _page.Circles = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task Our_ration_is_never_overdrawn()
    {
        var connector = To(("CallsADay", "50"));
        ChannelException? refusal = null;
        for (var i = 0; i < 100 && refusal is null; i++)
        {
            refusal = await Record.ExceptionAsync(() => connector.ReadAllAsync()) as ChannelException;
        }

        Assert.Equal(ChannelFailure.Throttled, refusal?.Failure);
        Assert.Equal(50, _page.Server.Asked.Count(asked => asked.Contains("/rest/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("OrganizationId", "larkfield", "is not a number")]
    [InlineData("AccessToken", "both", "either RefreshToken")]
    [InlineData("Version", "202613", "year and month")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string says)
    {
        var settings = new Dictionary<string, string>(_page.Settings) { [key] = value };

        var problem = Assert.Single(new ChannelWatch.Connectors.LinkedIn.LinkedInFactory(Connect.Clients, new TestSupport.Fakes.FakeTokens(), new InProcessBudget(_clock), _clock).Validate(Some.Channel(kind: "linkedin") with { Settings = settings }));

        Assert.StartsWith(key + ":", problem, StringComparison.Ordinal);
        Assert.Contains(says, problem, StringComparison.Ordinal);
    }

    private IChannelConnector To(params (string Key, string Value)[] changes) => LinkedInConnect.To(_page, _clock, changes);
}
