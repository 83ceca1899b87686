using System.Globalization;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>The words people read for what the program counts in enumerations.</summary>
internal static class Words
{
    // Its names of days and months are the English ones, and patterns are always spelt out, so that no culture data of the system is needed.
    private static readonly CultureInfo British = CultureInfo.InvariantCulture;

    public static string When(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("ddd d MMM yyyy, HH:mm", British);

    public static string Day(DateOnly date) => date.ToString("dddd d MMMM yyyy", British);

    /// <summary>"in 3 hours", "2 days ago"</summary>
    public static string Away(DateTimeOffset at, DateTimeOffset now)
    {
        var span = (at - now).Duration();
        var words = span switch
        {
            { TotalMinutes: < 1 } => "less than a minute",
            { TotalHours: < 1 } => Count((int)span.TotalMinutes, "minute"),
            { TotalDays: < 2 } => Count((int)span.TotalHours, "hour"),
            _ => Count((int)span.TotalDays, "day"),
        };
        return at > now ? $"in {words}" : $"{words} ago";
    }

    public static string Count(int number, string noun) => string.Create(British, $"{number:N0} {noun}{(number == 1 ? "" : "s")}");

    public static string State(CaseState state) => state switch
    {
        CaseState.New => "Just arrived",
        CaseState.Published => "Left up",
        CaseState.Queued => "Waiting for a decision",
        CaseState.Hidden => "Hidden from the public",
        CaseState.Removed => "Removed",
        CaseState.Gone => "No longer on the platform",
        CaseState.SchoolsOwn => "Written by the school",
        _ => state.ToString(),
    };

    public static string Visibility(PlatformVisibility visibility) => visibility switch
    {
        PlatformVisibility.Visible => "The public can see it",
        PlatformVisibility.Hidden => "The public cannot see it",
        PlatformVisibility.Removed => "In the platform’s bin",
        _ => "The platform no longer has it",
    };

    public static string Rhythm(CheckRhythm rhythm) => rhythm switch
    {
        CheckRhythm.Day => "Every day, holidays too",
        CheckRhythm.SchoolDay => "Every school day",
        CheckRhythm.Week => "On the first school day of each week",
        CheckRhythm.Month => "On the first school day of each month",
        _ => "Nobody is asked to look",
    };

    public static string Kind(CommentKind kind) => kind switch
    {
        CommentKind.VisitorPost => "Visitor post",
        CommentKind.Review => "Review",
        CommentKind.DirectMessage => "Direct message",
        CommentKind.Mention => "Mention elsewhere",
        _ => "Comment",
    };

    /// <summary>"Hidden by Anil Shah"</summary>
    public static string Done(DecisionAction action) => action switch
    {
        DecisionAction.Publish => "Left up",
        DecisionAction.Queue => "Put before a person",
        DecisionAction.Hide => "Hidden",
        DecisionAction.Approve => "Approved",
        DecisionAction.Remove => "Removed",
        DecisionAction.Restore => "Restored",
        DecisionAction.Acknowledge => "Marked as acknowledged",
        DecisionAction.Escalate => "Escalated",
        DecisionAction.Reply => "Answered from a template",
        DecisionAction.Block => "Blocking the author decided",
        DecisionAction.TakeCharge => "Taken charge of",
        DecisionAction.DoneByHand => "Done by hand",
        _ => action.ToString(),
    };

    public static string Effect(Effect effect, School school) => effect switch
    {
        SetVisibilityEffect { Wanted: PlatformVisibility.Hidden } => "Hide it on the platform",
        SetVisibilityEffect { Wanted: PlatformVisibility.Visible } => "Show it on the platform",
        SetVisibilityEffect { Wanted: PlatformVisibility.Removed } => "Remove it on the platform",
        SetVisibilityEffect => "Change it on the platform",
        BlockEffect => "Block the author on the platform",
        ReplyEffect reply => $"Post the answer “{school.ReplyTemplates.FirstOrDefault(template => template.Id == reply.TemplateId)?.Title ?? reply.TemplateId}”",
        MailEffect mail => $"Mail to {school.FindPerson(mail.To)?.Name ?? "a former member of staff"} ({Mail(mail.Kind)})",
        _ => "Something else",
    };

    public static string Effect(EffectState state) => state switch
    {
        EffectState.Owed => "still to be done",
        EffectState.Done => "done",
        EffectState.Dropped => "no longer needed",
        _ => "given up",
    };

    private static string Mail(MailKind kind) => kind switch
    {
        MailKind.Queue => "to be decided",
        MailKind.Safeguarding => "safeguarding",
        MailKind.DueSoon => "answer due soon",
        MailKind.Overdue => "answer overdue",
        MailKind.Undecided => "undecided for long",
        MailKind.Recovered => "works again",
        MailKind.Digest => "daily digest",
        MailKind.Notice => "please have a look",
        MailKind.ByHand => "to be done by hand",
        MailKind.ChannelCheck => "please look",
        _ => "something does not work",
    };
}
