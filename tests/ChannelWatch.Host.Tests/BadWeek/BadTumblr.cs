using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Tumblr;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's Tumblr blog in the bad week: it can be read, and hardly anything else.</summary>
internal sealed class BadTumblr(TumblrStandIn blog) : BadPlatform
{
    public override string Kind => "tumblr";

    public override IReadOnlyDictionary<string, string> Settings => blog.Settings;

    /// <summary>Tumblr gives a new sign-in with each renewal; losing that answer ends the sign-in until a person makes another.</summary>
    public override bool LosesAnswers => false;

    public override void FailNext(params StandInFault[] faults) => blog.Server.FailNext(faults);

    public override void LoseAnswers(int count) => throw new NotSupportedException();

    public override void SignIn(bool works) => blog.Refuses = works ? null : 401;

    public override bool IsHidden(string id) => false;

    public override int Hidings(string id) => 0;

    public override int Answers(string id) => 0;

    public override ValueTask DisposeAsync() => blog.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => TumblrStandIn.IdOf(blog.Add(text, at: at));

    protected override void Delete(string id) => blog.Writings.RemoveAll(writing => writing.Post is not null && TumblrStandIn.IdOf(writing) == id);
}
