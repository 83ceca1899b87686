using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.X;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's X account in the bad week: no credits, and another spelling of its fields.</summary>
internal sealed class BadX(XStandIn account) : BadPlatform
{
    public override string Kind => "x";

    public override IReadOnlyDictionary<string, string> Settings => account.Settings;

    /// <summary>X gives a new sign-in with each renewal; losing that answer ends the sign-in until a person makes another.</summary>
    public override bool LosesAnswers => false;

    public override void FailNext(params StandInFault[] faults) => account.Server.FailNext(faults);

    public override void LoseAnswers(int count) => throw new NotSupportedException();

    public override void SignIn(bool works) => account.CreditsUsedUp = !works;

    public override void BeUntidy(bool untidy) => account.SpellsPost = untidy;

    public override bool IsHidden(string id) => Find(id).Hidden;

    public override int Hidings(string id) => account.Server.Writes.Count(write => write.Path.Contains($"/{id}/hidden", StringComparison.Ordinal) && write.Body.Contains("true", StringComparison.Ordinal));

    public override int Answers(string id) => account.Posts.Count(post => post.Answers == id && post.Author == XStandIn.UserId);

    public override ValueTask DisposeAsync() => account.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => account.Add(text, to: account.Posts[0], at: at).Id;

    protected override void Delete(string id) => account.Posts.RemoveAll(post => post.Id == id);

    private XPost Find(string id) => account.Posts.Single(post => post.Id == id);
}
