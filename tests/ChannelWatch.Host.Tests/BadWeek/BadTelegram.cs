using System.Text.Json.Nodes;
using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Telegram;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>
/// The school's Telegram group in the bad week. Telegram forgets what a bot did not fetch within 24 hours, so this one signs the bot out for 22; and it
/// never shows a bot its own words, so that only a person can look whether an answer without a receipt was posted.
/// </summary>
internal sealed class BadTelegram(TelegramStandIn group) : BadPlatform
{
    private const int LongestOut = 11;

    private int _out;

    public override string Kind => "telegram";

    public override IReadOnlyDictionary<string, string> Settings => group.Settings;

    /// <summary>The moderator of this week answers again without looking first.</summary>
    public override bool LosesAnswers => false;

    public override bool LeavesLostAnswersToPeople => true;

    public override void FailNext(params StandInFault[] faults) => group.Server.FailNext(faults);

    public override void LoseAnswers(int count) => group.Server.AnswersToLose = count;

    public override void SignIn(bool works)
    {
        _out = works ? 0 : _out + 1;
        group.Refuses = _out is > 0 and <= LongestOut ? (401, "Unauthorized", null) : null;
    }

    public override bool IsHidden(string id) => false;

    public override int Hidings(string id) => 0;

    public override int Answers(string id) => group.Messages.Values.Count(message =>
        (long?)message["from"]?["id"] == TelegramStandIn.Bot && message["reply_to_message"] is JsonObject to && TelegramStandIn.IdOf(to) == id);

    public override ValueTask DisposeAsync() => group.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => TelegramStandIn.IdOf(group.Put(new JsonObject
    {
        ["text"] = text,
        ["date"] = at.ToUnixTimeSeconds(),
        ["from"] = new JsonObject { ["id"] = TelegramStandIn.Parent, ["is_bot"] = false, ["first_name"] = "A", ["last_name"] = "Parent" },
        ["message_thread_id"] = TelegramStandIn.Number(group.Post),
        ["reply_to_message"] = group.Post.DeepClone(),
    }));

    protected override void Delete(string id) => group.Delete(group.Messages.Values.Single(message => TelegramStandIn.IdOf(message) == id));
}
