using System.Text.Json.Nodes;
using ChannelWatch.Connectors.Telegram;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Telegram;

namespace ChannelWatch.Connectors.Tests.Telegram;

/// <summary>Telegram's own ways of refusing, and what the check tells a technician.</summary>
public sealed class TelegramFailureTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private TelegramStandIn _telegram = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _telegram.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(TelegramStandIn.IdOf(_telegram.Add("words")));

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _telegram = await TelegramStandIn.StartAsync(_clock);
        _connector = TelegramConnect.To(_telegram, _clock);
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    [Theory]
    [InlineData(401, "Unauthorized", ChannelFailure.Credentials)]
    [InlineData(404, "Not Found", ChannelFailure.Credentials)]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", ChannelFailure.Permission)]
    [InlineData(409, "Conflict: terminated by other getUpdates request", ChannelFailure.Permission)]
    [InlineData(400, "Bad Request: chat not found", ChannelFailure.NotFound)]
    [InlineData(400, "Bad Request: not enough rights to restrict/unrestrict chat member", ChannelFailure.Permission)]
    [InlineData(400, "Bad Request: something else", ChannelFailure.Rejected)]
    [InlineData(502, "Bad Gateway", ChannelFailure.ServerError)]
    public async Task A_refusal_says_whether_waiting_helps_and_never_the_token(int code, string words, ChannelFailure expected)
    {
        _telegram.Refuses = (code, words, null);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.DoesNotContain(TelegramStandIn.Token, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_wait_is_read_from_the_body()
    {
        _telegram.Refuses = (429, "Too Many Requests: retry after 5", new JsonObject { ["retry_after"] = 5 });

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal((ChannelFailure.Throttled, TimeSpan.FromSeconds(5)), (refusal.Failure, refusal.RetryAfter));
    }

    [Fact]
    public async Task A_group_that_has_another_number_now_is_told_with_it()
    {
        _telegram.Refuses = (400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = -100777 });

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Contains("set Group to -100777", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Messages_sent_again_for_ever_end_the_read_with_an_error()
    {
        _telegram.Circles = true;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
    }

    [Fact]
    public async Task The_check_names_every_missing_right_and_what_to_press()
    {
        _telegram.Rights = new JsonObject { ["status"] = "administrator", ["can_delete_messages"] = false };

        var failing = Assert.Single(await _connector.CheckAsync(CancellationToken.None), finding => !finding.Works);

        Assert.Contains("\"Delete messages\" and \"Ban users\"", failing.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_check_tells_of_a_webhook_an_ordinary_member_and_a_group_without_channel()
    {
        _telegram.Webhook = "https://elsewhere.example/";
        var webhook = (await _connector.CheckAsync(CancellationToken.None))[^1];
        (_telegram.Webhook, _telegram.Rights) = ("", new JsonObject { ["status"] = "member" });
        var member = (await _connector.CheckAsync(CancellationToken.None))[^1];
        _telegram.Linked = null;
        var group = (await TelegramConnect.To(_telegram, _clock).CheckAsync(CancellationToken.None))[^1];

        Assert.Equal([false, false, false], [webhook.Works, member.Works, group.Works]);
        Assert.Equal(["fetches its messages alone", "rights", "group"], [webhook.Subject, member.Subject, group.Subject]);
    }

    [Theory]
    [InlineData("BotToken", "hello", "@BotFather")]
    [InlineData("Group", "larkfield talk", "public name")]
    [InlineData("Block", "shun", "restrict, ban")]
    public void A_wrong_setting_is_named_with_what_is_allowed(string key, string value, string says)
    {
        var channel = Some.Channel(kind: "telegram") with { Settings = new Dictionary<string, string>(_telegram.Settings) { [key] = value } };

        var problem = Assert.Single(new TelegramFactory(Connect.Clients, new InProcessBudget(_clock), _clock).Validate(channel));

        Assert.Contains(says, problem, StringComparison.Ordinal);
    }
}
