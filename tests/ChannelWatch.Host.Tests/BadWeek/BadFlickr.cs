using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.Flickr;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's Flickr account in the bad week: each comment under a photo of its own, as answers there name no comment.</summary>
internal sealed class BadFlickr(FlickrStandIn account) : BadPlatform
{
    public override string Kind => "flickr";

    public override IReadOnlyDictionary<string, string> Settings => account.Settings;

    public override void FailNext(params StandInFault[] faults) => account.Server.FailNext(faults);

    public override void LoseAnswers(int count) => account.Server.AnswersToLose = count;

    public override void SignIn(bool works) => account.Refuses = works ? null : 98;

    /// <summary>Comments that are no change of their photo.</summary>
    public override void BeUntidy(bool untidy) => account.CommentsChangePhotos = !untidy;

    public override bool IsHidden(string id) => false;

    public override int Hidings(string id) => 0;

    public override int Answers(string id) => PhotoOf(id).Comments.Count(comment => comment.Author == FlickrStandIn.School);

    public override ValueTask DisposeAsync() => account.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => account.Add(text, account.AddPhoto("Book fair"), at: at);

    protected override void Delete(string id) => PhotoOf(id).Comments.RemoveAll(comment => id.EndsWith($"/{comment.Id}", StringComparison.Ordinal));

    private FlickrPhoto PhotoOf(string id) => account.Photos.Single(photo => photo.Id == id.Split('/')[0]);
}
