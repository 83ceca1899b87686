using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's Bluesky account in the bad week: sessions end early, and likes crowd the pages.</summary>
internal sealed class BadBluesky(BlueskyStandIn network) : BadPlatform
{
    public override string Kind => "bluesky";

    public override IReadOnlyDictionary<string, string> Settings => network.Settings;

    public override void FailNext(params StandInFault[] faults) => network.Server.FailNext(faults);

    public override void LoseAnswers(int count) => network.Server.AnswersToLose = count;

    public override void SignIn(bool works) => network.Sessions.Removed = !works;

    public override void BeUntidy(bool untidy)
    {
        network.LikesBetween = untidy ? 30 : 0;
        network.Deepest = untidy ? 1 : 6;
        if (untidy)
        {
            network.Sessions.Expire();
        }
    }

    public override bool IsHidden(string id) => network.Hidden(network.First).Contains(id);

    /// <summary>Each write holds all that is hidden, so what counts is how often an id came into the list.</summary>
    public override int Hidings(string id)
    {
        var lists = network.Server.Writes.Where(write => write.Path.EndsWith("putRecord", StringComparison.Ordinal)).Select(write => write.Body.Contains($"\"{id}\"", StringComparison.Ordinal)).ToList();
        return lists.Where((listed, index) => listed && (index == 0 || !lists[index - 1])).Count();
    }

    public override int Answers(string id) => network.Posts.Count(post => post.Answers?.Uri == id && post.Did == BlueskyStandIn.School);

    public override ValueTask DisposeAsync() => network.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => network.Add(text, at: at).Uri;

    protected override void Delete(string id) => network.Delete(network.Posts.Single(post => post.Uri == id));
}
