namespace ChannelWatch.Storage.Tests;

/// <summary>Decisions, judgements and effects whose particulars do not matter to the test.</summary>
internal static class Of
{
    public static CaseChange Change(Case @case, DecisionAction action, Actor by, CaseState? state) => new()
    {
        Case = @case.Id,
        Decision = new Decision(action, by, "because of §3", @case.Latest.Number, Store.Now),
        NewState = state,
    };

    public static Judgement Judgement(Case @case, CaseState state = CaseState.Published, Func<CaseChange, CaseChange>? with = null)
    {
        var action = state switch
        {
            CaseState.Hidden => DecisionAction.Hide,
            CaseState.Queued => DecisionAction.Queue,
            _ => DecisionAction.Publish,
        };
        var change = Change(@case, action, Actor.Machine, state);
        return new Judgement(@case.Latest.Number, Verdict(), with is null ? change : with(change));
    }

    public static Verdict Verdict() => new()
    {
        Ruling = Ruling.Queue,
        Escalate = false,
        Intent = Intent.Complaint,
        Violations = [Category.Abuse],
        Flags = [Category.NamedStaff],
        Scores = new Dictionary<Category, double> { [Category.Abuse] = 0.625, [Category.NamedStaff] = 1 },
        Findings = [new Finding(Category.Abuse, 0.625, "abuse/lexicon", 3, 5, "An insult aimed at a person.")],
        Reasons = ["Abuse at 0.63 is doubtful."],
        Unanswered = ["cloud"],
        JudgedBy = "rules-1/policy-1",
    };

    public static NewEffect Hide(Case @case, string? key = null) => Set(@case, PlatformVisibility.Hidden, key ?? $"hide:{@case.Id}:{@case.Latest.Number}");

    public static NewEffect Set(Case @case, PlatformVisibility wanted, string key) =>
        new(key, new SetVisibilityEffect(@case.Channel, @case.Comment, wanted), @case.Id);

    public static NewEffect Reply(Case @case, string key) => new(key, new ReplyEffect(@case.Channel, @case.Comment, @case.PostId, "thanks"), @case.Id);

    public static NewEffect Mail(string key, DateTimeOffset? notBefore = null) =>
        new(key, new MailEffect(Some.SchoolId, Some.Head.Email, MailKind.Alert, [], Note: "The channel cannot be read."), null, notBefore);
}
