using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.YouTube;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's YouTube channel in the bad week.</summary>
internal sealed class BadYouTube(YouTubeStandIn channel) : BadPlatform
{
    public override string Kind => "youtube";

    public override IReadOnlyDictionary<string, string> Settings => channel.Settings;

    public override void FailNext(params StandInFault[] faults) => channel.Server.FailNext(faults);

    public override void LoseAnswers(int count) => channel.Server.AnswersToLose = count;

    public override void SignIn(bool works) => channel.Refuses = works ? null : (403, "quotaExceeded");

    public override bool IsHidden(string id) => Find(id).Status == "heldForReview";

    public override int Hidings(string id) => channel.Server.Writes.Count(write => write.Query.Contains($"id={id}", StringComparison.Ordinal) && write.Query.Contains("heldForReview", StringComparison.Ordinal));

    public override int Answers(string id) => channel.Writings.Count(writing => writing.Thread == id && writing.Author == YouTubeStandIn.ChannelId);

    public override ValueTask DisposeAsync() => channel.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => channel.Add(text, at: at).Id;

    protected override void Delete(string id) => channel.Writings.RemoveAll(writing => writing.Id == id || writing.Thread == id);

    private YouTubeWriting Find(string id) => channel.Writings.Single(writing => writing.Id == id);
}
