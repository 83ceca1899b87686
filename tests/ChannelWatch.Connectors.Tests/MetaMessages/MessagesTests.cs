using ChannelWatch.Connectors.MetaMessages;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.MetaMessages;

namespace ChannelWatch.Connectors.Tests.MetaMessages;

/// <summary>What is particular to conversations: who is answered by what, the window, the twenty messages.</summary>
public sealed class MessagesTests : PlatformFailures, IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private MessagesStandIn _inbox = null!;
    private IChannelConnector _connector = null!;

    protected override StandInServer Server => _inbox.Server;

    protected override IChannelConnector Connector => _connector;

    protected override CommentId Comment => new(_inbox.Add("words").Id);

    protected override bool Acts => false;

    public async Task InitializeAsync()
    {
        _inbox = await MessagesStandIn.StartAsync(instagram: false, _clock);
        _connector = To();
    }

    public async Task DisposeAsync() => await _inbox.DisposeAsync();

    [Fact]
    public async Task The_schools_message_answers_everything_written_since_its_last_one()
    {
        var (one, two) = (_inbox.Add("When is the fair?", at: Ago(50)), _inbox.Add("Hello?", at: Ago(40)));
        _inbox.Add("On Friday.", own: true, at: Ago(30));
        var three = _inbox.Add("Thanks", at: Ago(20));

        var answer = (await _connector.ReadAllAsync()).Comments.Single(message => message.Author.IsSchool);

        Assert.Equal((new CommentId(two.Id), new CommentId(one.Id)), (answer.InReplyTo, Assert.Single(answer.AlsoAnswers)));
        Assert.DoesNotContain(new CommentId(three.Id), answer.AlsoAnswers);
    }

    [Fact]
    public async Task An_automatic_message_answers_nobody()
    {
        _inbox.Add("When is the fair?", at: Ago(50));
        _inbox.Add("Thanks, we will reply soon.", own: true, at: Ago(49));

        var read = (await To(("AutomaticTexts", "Away until Monday|Thanks, we will reply soon.")).ReadAllAsync()).Comments;

        Assert.Null(read.Single(message => message.Author.IsSchool).InReplyTo);
    }

    [Fact]
    public async Task Only_conversations_with_something_new_are_read_again()
    {
        _inbox.Add("old", "psid-old", at: Ago(60 * 20));
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        _clock.Advance(TimeSpan.FromHours(3));
        _inbox.Add("new", "psid-new");

        Assert.Equal(["new"], (await _connector.ReadAllAsync(cursor)).Comments.Select(message => message.Text));
    }

    [Fact]
    public async Task After_a_day_without_a_word_from_the_other_side_a_person_has_to_answer()
    {
        var id = Comment;
        _clock.Advance(TimeSpan.FromHours(24));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes.", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Contains("24 hours", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_inbox.Server.Writes);
    }

    [Fact]
    public async Task A_newer_message_of_theirs_opens_the_window_again()
    {
        var id = Comment;
        _clock.Advance(TimeSpan.FromHours(30));
        _inbox.Add("Are you there?");

        await _connector.ReplyAsync(id, "", "Yes.", CancellationToken.None);

        Assert.Contains(_inbox.Messages, message => message is { Own: true, Text: "Yes." });
    }

    [Fact]
    public async Task A_message_behind_twenty_newer_ones_cannot_be_answered_by_us()
    {
        var id = Comment;
        Enumerable.Range(1, 20).ToList().ForEach(i => _inbox.Add($"more {i}"));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(id, "", "Yes.", CancellationToken.None));

        Assert.Equal(ChannelFailure.CommentGone, refusal.Failure);
    }

    [Fact]
    public async Task A_token_for_another_account_is_an_error_and_never_an_empty_inbox()
    {
        _inbox.TokenOf = "424242";

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
    }

    [Fact]
    public async Task A_writer_is_blocked_on_a_persons_decision()
    {
        await ((IAuthorBlocker)_connector).BlockAsync("psid-1", Comment, CancellationToken.None);

        Assert.Contains("block_user", Assert.Single(_inbox.Blocked), StringComparison.Ordinal);
    }

    private DateTimeOffset Ago(int minutes) => _clock.GetUtcNow().AddMinutes(-minutes);

    private IChannelConnector To(params (string Key, string Value)[] changes) => Connect.With(new MessengerFactory(Connect.Clients, new FakeTokens(), _clock), _inbox.Settings, changes);
}
