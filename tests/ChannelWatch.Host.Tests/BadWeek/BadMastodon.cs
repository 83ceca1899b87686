using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Mastodon;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's Mastodon account in the bad week: nothing can be hidden there at the best of times.</summary>
internal sealed class BadMastodon(MastodonStandIn account) : BadPlatform
{
    public override string Kind => "mastodon";

    public override IReadOnlyDictionary<string, string> Settings => account.Settings;

    public override void FailNext(params StandInFault[] faults) => account.Server.FailNext(faults);

    public override void LoseAnswers(int count) => account.Server.AnswersToLose = count;

    public override void SignIn(bool works) => account.Refuses = works ? null : (401, "The access token was revoked");

    public override bool IsHidden(string id) => false;

    public override int Hidings(string id) => 0;

    public override int Answers(string id) => account.Posts.Count(post => post.Answers?.Id == id && post.Author == MastodonStandIn.School);

    public override ValueTask DisposeAsync() => account.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => account.Add(text, at: at).Id;

    protected override void Delete(string id) => account.Posts.RemoveAll(post => post.Id == id);
}
