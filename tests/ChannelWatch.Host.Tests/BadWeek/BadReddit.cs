using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Reddit;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's community on Reddit in the bad week: comments come up again in the queue, and deleted ones stay behind without words.</summary>
internal sealed class BadReddit(RedditStandIn reddit) : BadPlatform
{
    public override string Kind => "reddit";

    public override IReadOnlyDictionary<string, string> Settings => reddit.Settings;

    public override void FailNext(params StandInFault[] faults) => reddit.Server.FailNext(faults);

    public override void LoseAnswers(int count) => reddit.Server.AnswersToLose = count;

    public override void SignIn(bool works) => reddit.Refuses = works ? null : (401, false);

    public override void BeUntidy(bool untidy)
    {
        reddit.Things.ForEach(thing => thing.Reported = untidy);
        reddit.Ration = untidy ? ("0.4", "600") : ("99.0", "600");
    }

    public override bool IsHidden(string id) => reddit.Things.Single(thing => thing.Name == id).Removed;

    public override int Hidings(string id) => reddit.Server.Writes.Count(write => write.Path.EndsWith("api/remove", StringComparison.Ordinal) && write.Body.Contains($"id={id}&", StringComparison.Ordinal));

    public override int Answers(string id) => reddit.Things.Count(thing => thing.Parent?.Name == id && thing.Author == RedditStandIn.School);

    public override ValueTask DisposeAsync() => reddit.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => reddit.Add(text, at: at).Name;

    protected override void Delete(string id) => reddit.Things.Single(thing => thing.Name == id).Delete();
}
