using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Facebook;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's Page in the bad week: rows out of order and twice, and two spellings of one id.</summary>
internal sealed class BadFacebook(FacebookStandIn page) : BadPlatform
{
    public override string Kind => "facebook";

    public override IReadOnlyDictionary<string, string> Settings => page.Settings;

    public override void FailNext(params StandInFault[] faults) => page.Server.FailNext(faults);

    public override void LoseAnswers(int count) => page.Server.AnswersToLose = count;

    public override void SignIn(bool works) => page.TokenDeath = works ? null : 463;

    public override void BeUntidy(bool untidy) => (page.Untidy, page.BareIds) = (untidy, untidy);

    public override bool IsHidden(string id) => Find(id).Hidden;

    public override int Hidings(string id) => page.Server.Writes.Count(write => Bare(write.Path) == Bare(id) && (write.Body + write.Query).Contains("is_hidden=true", StringComparison.Ordinal));

    public override int Answers(string id) => page.Writings.Count(writing => writing.Parent == Find(id).Id && writing.From == FacebookStandIn.PageId);

    public override ValueTask DisposeAsync() => page.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => FacebookStandIn.IdOf(page.AddComment(text, at: at));

    protected override void Delete(string id) => page.Delete(Find(id));

    private FacebookWriting Find(string id) => page.Writings.Single(writing => writing.Post is not null && FacebookStandIn.IdOf(writing) == id);

    private static string Bare(string id) => id[(id.LastIndexOfAny(['_', '/']) + 1)..];
}
