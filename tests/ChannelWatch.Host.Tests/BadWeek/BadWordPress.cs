using System.Globalization;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>The school's website in the bad week.</summary>
internal sealed class BadWordPress(WordPressStandIn site) : BadPlatform
{
    public override string Kind => "wordpress";

    public override IReadOnlyDictionary<string, string> Settings => site.Settings;

    public override void FailNext(params StandInFault[] faults) => site.FailNext(faults);

    public override void LoseAnswers(int count) => site.AnswersToLose = count;

    public override void SignIn(bool works) => site.PasswordWorks = works;

    public override bool IsHidden(string id) => site.Find(id)!.Status == "hold";

    public override int Hidings(string id) => site.Writes.Count(write => write.Path.EndsWith($"/comments/{id}", StringComparison.Ordinal) && write.Body.Contains("hold", StringComparison.Ordinal));

    public override int Answers(string id) => site.Comments.Count(comment => comment.Parent == long.Parse(id, CultureInfo.InvariantCulture));

    public override ValueTask DisposeAsync() => site.DisposeAsync();

    protected override string Add(string text, DateTimeOffset at) => site.Add(text, row => new StandInComment { Id = row.Id, Date = at, Content = row.Content }).Id.ToString(CultureInfo.InvariantCulture);

    protected override void Delete(string id) => site.DeleteForGood(long.Parse(id, CultureInfo.InvariantCulture));
}
