using System.Text.Json.Nodes;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns.Telegram;

namespace ChannelWatch.Connectors.Tests.Telegram;

/// <summary>What is read of a discussion group on Telegram, and what acting leaves behind.</summary>
public sealed class TelegramTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private TelegramStandIn _telegram = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _telegram = await TelegramStandIn.StartAsync(_clock);
        _connector = TelegramConnect.To(_telegram, _clock);
    }

    public async Task DisposeAsync() => await _telegram.DisposeAsync();

    [Fact]
    public async Task A_page_that_was_not_stored_is_sent_again()
    {
        Enumerable.Range(1, 250).ToList().ForEach(number => _telegram.Add($"number {number}"));
        var pages = _connector.ReadAsync(null, CancellationToken.None).GetAsyncEnumerator();
        await pages.MoveNextAsync();
        await pages.MoveNextAsync();
        await pages.DisposeAsync();

        var read = await _connector.ReadAllAsync();

        Assert.Equal(250, read.Comments.Select(comment => comment.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_was_stored_is_confirmed_in_the_same_read()
    {
        Enumerable.Range(1, 250).ToList().ForEach(number => _telegram.Add($"number {number}"));

        await _connector.ReadAllAsync();

        Assert.Equal(0, _telegram.Waiting);
    }

    [Fact]
    public async Task Numbers_that_begin_anew_after_a_quiet_week_lose_nothing()
    {
        _telegram.Add("before");
        var first = await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromDays(9));
        _telegram.NextUpdate = 12;
        _telegram.Add("after");
        _telegram.Add("and again");

        var second = await _connector.ReadAllAsync(first.Cursor);
        _telegram.Add("later");
        var third = await _connector.ReadAllAsync(second.Cursor);

        Assert.Equal(["after", "and again", "later"], second.Comments.Concat(third.Comments).Select(comment => comment.Text));
    }

    [Fact]
    public async Task An_edit_shows_as_another_text_of_the_same_message()
    {
        var message = _telegram.Add("Lovely");
        var first = await _connector.ReadAllAsync();
        _telegram.Edit(message, "Horrid");

        var second = Assert.Single((await _connector.ReadAllAsync(first.Cursor)).Comments);

        Assert.Equal((TelegramStandIn.IdOf(message), "Horrid"), (second.Id.Value, second.Text));
    }

    [Fact]
    public async Task A_message_names_its_post_and_its_place()
    {
        var message = _telegram.Add("When is it?");

        var comment = Assert.Single((await _connector.ReadAllAsync()).Comments);

        Assert.Equal(("Harvest assembly on Friday", "50", null), (comment.PostText, comment.PostId, comment.InReplyTo));
        Assert.Equal($"https://t.me/larkfield_talk/{TelegramStandIn.Number(message)}?thread=50", comment.Permalink!.ToString());
    }

    [Fact]
    public async Task Administrators_the_channel_and_the_group_itself_speak_for_the_school()
    {
        var question = _telegram.Add("When is it?");
        _telegram.Add("At two", by: TelegramStandIn.Staff, to: question);
        _telegram.Put(new JsonObject { ["text"] = "Or half past", ["sender_chat"] = new JsonObject { ["id"] = TelegramStandIn.Group, ["title"] = "Larkfield talk" }, ["reply_to_message"] = question.DeepClone() });
        _telegram.Put(new JsonObject { ["text"] = "I am a channel", ["sender_chat"] = new JsonObject { ["id"] = -1005L, ["title"] = "Somebody" }, ["reply_to_message"] = question.DeepClone() });

        var answers = (await _connector.ReadAllAsync()).Comments.Where(comment => comment.InReplyTo?.Value == TelegramStandIn.IdOf(question));

        Assert.Equal([true, true, false], answers.Select(answer => answer.Author.IsSchool));
    }

    [Fact]
    public async Task Other_groups_private_messages_and_notices_are_left_alone()
    {
        _telegram.Put(new JsonObject { ["text"] = "hello bot", ["chat"] = new JsonObject { ["id"] = TelegramStandIn.Parent, ["type"] = "private" } });
        _telegram.Put(new JsonObject { ["new_chat_members"] = new JsonArray(), ["from"] = new JsonObject { ["id"] = 9 } });

        Assert.Empty((await _connector.ReadAllAsync()).Comments);
    }

    [Theory]
    [InlineData("photo", "[]", AttachmentKind.Image, null)]
    [InlineData("document", """{"file_name":"list.pdf"}""", AttachmentKind.File, "list.pdf")]
    [InlineData("poll", """{"question":"Who is worst?","options":[{"text":"Mr A"},{"text":"Mr B"}]}""", AttachmentKind.File, "Who is worst?\nMr A\nMr B")]
    [InlineData("something_new", "{}", AttachmentKind.File, null)]
    public async Task What_is_no_text_is_carried_for_a_person_to_see(string field, string json, AttachmentKind kind, string? words)
    {
        _telegram.Put(new JsonObject { [field] = JsonNode.Parse(json), ["from"] = new JsonObject { ["id"] = 9, ["first_name"] = "P" } });

        var attachment = Assert.Single(Assert.Single((await _connector.ReadAllAsync()).Comments).Attachments);

        Assert.Equal((kind, words), (attachment.Kind, attachment.Description));
    }

    [Theory]
    [InlineData(2, 4, "😀 here (https://bad.example/) it is")]
    [InlineData(2, 400, "😀 here it is")]
    public async Task A_link_is_shown_with_where_it_leads(int offset, int length, string expected)
    {
        var mark = new JsonObject { ["type"] = "text_link", ["offset"] = offset + 1, ["length"] = length, ["url"] = "https://bad.example/" };
        _telegram.Put(new JsonObject { ["text"] = "😀 here it is", ["entities"] = new JsonArray(mark), ["from"] = new JsonObject { ["id"] = 9, ["first_name"] = "P" } });

        Assert.Equal(expected, Assert.Single((await _connector.ReadAllAsync()).Comments).Text);
    }

    [Fact]
    public async Task An_answer_whose_receipt_was_lost_is_not_tried_again_but_handed_to_a_person()
    {
        var question = _telegram.Add("Is the office open?");
        _telegram.Server.AnswersToLose = 1;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReplyAsync(new CommentId(TelegramStandIn.IdOf(question)), "", "Yes", CancellationToken.None));

        Assert.Equal(ChannelFailure.Rejected, refusal.Failure);
        Assert.Contains("look in the group", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_never_sent_may_be_tried_again()
    {
        var question = _telegram.Add("Is the office open?");
        var connector = TelegramConnect.To(_telegram, _clock, ("ApiRoot", "http://127.0.0.1:1/"));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => connector.ReplyAsync(new CommentId(TelegramStandIn.IdOf(question)), "", "Yes", CancellationToken.None));

        Assert.Equal(ChannelFailure.Unreachable, refusal.Failure);
    }

    [Theory]
    [InlineData("restrict", "restricted")]
    [InlineData("ban", "kicked")]
    public async Task Blocking_keeps_the_writer_out_as_the_school_chose(string chosen, string expected)
    {
        var blocker = (IAuthorBlocker)TelegramConnect.To(_telegram, _clock, ("Block", chosen));

        await blocker.BlockAsync("77", new CommentId("1"), CancellationToken.None);
        await blocker.BlockAsync("chat:-1005", new CommentId("1"), CancellationToken.None);

        Assert.Equal((expected, "kicked"), (_telegram.KeptOut[77], _telegram.KeptOut[-1005]));
    }
}
