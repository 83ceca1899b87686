using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.LinkedIn;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's LinkedIn Page in the bad week: nothing can be hidden there, and without a role it looks empty.</summary>
internal sealed class BadLinkedIn(LinkedInStandIn page) : BadPlatform
{
    public override string Kind => "linkedin";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(page.Settings) { ["CallsADay"] = "100000" };

    public override void FailNext(params StandInFault[] faults) => page.Server.FailNext(faults);

    public override void LoseAnswers(int count) => page.Server.AnswersToLose = count;

    public override void SignIn(bool works) => page.Role = works ? "ADMINISTRATOR" : null;

    public override bool IsHidden(string id) => false;

    public override int Hidings(string id) => 0;

    public override int Answers(string id) => page.Writings.Count(writing => writing.Parent?.Urn == id && writing.Actor == LinkedInStandIn.Page);

    public override ValueTask DisposeAsync() => page.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => page.AddComment(text, at: at).Urn;

    protected override void Delete(string id) => page.Writings.RemoveAll(writing => writing.Urn == id || writing.Parent?.Urn == id);
}
