using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Threads;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's Threads profile in the bad week: answers that take their time.</summary>
internal sealed class BadThreads(ThreadsStandIn profile) : BadPlatform
{
    public override string Kind => "threads";

    public override IReadOnlyDictionary<string, string> Settings => profile.Settings;

    public override void FailNext(params StandInFault[] faults) => profile.Server.FailNext(faults);

    public override void LoseAnswers(int count) => profile.Server.AnswersToLose = count;

    public override void SignIn(bool works) => profile.Refuses = works ? null : (190, 460);

    public override void BeUntidy(bool untidy) => profile.Preparation = untidy ? "IN_PROGRESS" : "FINISHED";

    public override bool IsHidden(string id) => Find(id).Hidden;

    public override int Hidings(string id) => profile.Server.Writes.Count(write => write.Path.EndsWith($"/{id}/manage_reply", StringComparison.Ordinal) && write.Body.Contains("hide=true", StringComparison.Ordinal));

    public override int Answers(string id) => profile.Writings.Count(writing => writing.Answers?.Id == id && writing.Name == ThreadsStandIn.Name);

    public override ValueTask DisposeAsync() => profile.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => profile.AddReply(text, at: at).Id;

    protected override void Delete(string id) => profile.Writings.RemoveAll(writing => writing.Id == id || writing.Answers?.Id == id);

    private ThreadsWriting Find(string id) => profile.Writings.Single(writing => writing.Id == id);
}
