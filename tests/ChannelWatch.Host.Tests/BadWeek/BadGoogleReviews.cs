using ChannelWatch.TestSupport.StandIns;
using ChannelWatch.TestSupport.StandIns.GoogleReviews;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's reviews on Google in the bad week: nothing can be hidden, and an answer replaces the one before.</summary>
internal sealed class BadGoogleReviews(GoogleReviewsStandIn place) : BadPlatform
{
    public override string Kind => "google-reviews";

    public override IReadOnlyDictionary<string, string> Settings => place.Settings;

    public override void FailNext(params StandInFault[] faults) => place.Server.FailNext(faults);

    public override void LoseAnswers(int count) => place.Server.AnswersToLose = count;

    public override void SignIn(bool works) => place.Refuses = works ? null : (401, "UNAUTHENTICATED", null);

    public override bool IsHidden(string id) => false;

    public override int Hidings(string id) => 0;

    public override int Answers(string id) => place.Server.Writes.Count(write => write.Path.EndsWith($"/{id}/reply", StringComparison.Ordinal));

    public override ValueTask DisposeAsync() => place.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => place.Add(text, at).Id;

    protected override void Delete(string id) => place.Reviews.RemoveAll(review => review.Id == id);
}
