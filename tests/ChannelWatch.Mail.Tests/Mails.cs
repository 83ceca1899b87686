using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Reporting;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Mail.Tests;

/// <summary>Mails of every kind, all invented.</summary>
internal static class Mails
{
    public static DateTimeOffset Now => Some.Instant;

    public static Uri QueueLink { get; } = new("https://cw.larkfield.example/queue/Q0token");

    public static Uri DigestLink { get; } = new("https://cw.larkfield.example/digest/D0token");

    public static CaseLine Line(long id = 12, string excerpt = "Call me on [phone number] and I will tell you what that teacher did.", string author = "A. Parent", TimeSpan? due = null) => new(
        new CaseId(id),
        "Facebook page",
        author,
        excerpt,
        ["Gives a telephone number (personal details).", "May accuse a member of staff."],
        Now.AddHours(-2),
        Now + (due ?? TimeSpan.FromHours(20)),
        new Uri($"https://cw.larkfield.example/review/R{id}token"));

    public static CasesMail Cases(MailKind kind, params CaseLine[] lines) =>
        new(Some.School(), Some.Moderator, Now, kind, lines.Length == 0 ? [Line()] : lines, 0, QueueLink);

    public static SafeguardingMail Safeguarding(int round = 0) =>
        new(Some.School(), Some.Lead, Now, Line(31, "i dont want to go home any more, nobody there listens"), round, Now.AddMinutes(-30 * round), ["Mrs Hartley", "Tom Weir"]);

    public static ByHandMail ByHand(int round = 0) => new(
        Some.School(),
        Some.Moderator,
        Now,
        "Testbook",
        Line(33),
        new Uri("https://testbook.example/posts/1?comment=2"),
        [new(ConnectorCapabilities.Hide, "Hide the comment", ["Open the post.", "Press the three dots, then “Hide”."]), new(ConnectorCapabilities.Block, "Block the author", ["Open the profile."])],
        true,
        round,
        Now.AddHours(-4 * round));

    public static CheckMail Check(bool missed = false) => new(
        Some.School(),
        Some.Moderator,
        Now,
        "Year 4 families",
        new ManualWatch { Platform = "WhatsApp", Owner = "The office", Address = "the group “Year 4 families”" },
        new Uri("https://cw.larkfield.example/check/C0token"),
        new DateOnly(2026, 9, 8),
        missed,
        missed ? null : new Core.Watching.ChannelCheck(Some.SchoolId, Some.ChannelId, Now.AddDays(-1), Actor.Of(Some.Moderator), Core.Watching.CheckOutcome.NothingToReport));

    public static AlertMail Alert(bool recovered = false) => new(
        Some.School(),
        Some.Technician,
        Now,
        recovered,
        recovered ? "It can be read again since 09:58. 14 comments written meanwhile were read and judged." : "The website refuses the password since 07:10 (401). Make a new application password in WordPress and set it in Channels:larkfield-website:Settings:Password.",
        "School website",
        null);

    public static DigestMail Digest(DailyDigest? digest = null) => new(Some.School(), Some.Head, Now, digest ?? BusyDay(), DigestLink);

    public static DailyDigest QuietDay() => new()
    {
        School = Some.School(),
        Date = new DateOnly(2026, 9, 7),
        From = new DateTimeOffset(2026, 9, 6, 23, 0, 0, TimeSpan.Zero),
        Until = new DateTimeOffset(2026, 9, 7, 23, 0, 0, TimeSpan.Zero),
        Channels = [Day("larkfield-website", "School website", 0, 0, 0, 0)],
        Seal = (412, "9f2c64d1a7be03c58e1f6a9b2d4c7e8f00112233445566778899aabbccddeeff"),
    };

    public static DailyDigest BusyDay() => QuietDay() with
    {
        Channels =
        [
            Day("larkfield-website", "School website", 9, 7, 1, 1),
            Day("larkfield-facebook", "Facebook page of the Parents’ Association", 5, 3, 1, 1, failing: true),
        ],
        Categories = [(Category.Abuse, 2), (Category.Personal, 1), (Category.Criticism, 1), (Category.NamedStaff, 1)],
        Hidden =
        [
            new(new CaseId(40), "School website", "you are all a bunch of [insult]", "Insult aimed at a person, disguised writing (abuse).", "ChannelWatch", Now.AddHours(-20)),
            new(new CaseId(41), "Facebook page", "Earn £900 a week from home, message me", "Advert (commercial).", "Anil Shah", Now.AddHours(-18)),
        ],
        Waiting = [new(new CaseId(42), "Facebook page", "Ask [name] what happened on the trip to Whitby.", "May accuse a member of staff.", "Anil Shah", Now.AddHours(-15))],
        Overdue = [new(new CaseId(38), "School website", "When will we hear about the clubs for this term? This is the third time of asking.", "A question without an answer.", "Anil Shah", Now.AddHours(-3))],
        Acknowledged = 4,
    };

    public static DailyDigest WithAlarm(this DailyDigest digest) =>
        digest with { OpenAlarms = [new Alarm(new CaseId(31), Some.SchoolId, Some.ChannelId, Now, null, null)] };

    public static OutgoingMail Outgoing(string id = "queue-1@larkfield.example", string to = "anil@larkfield.example") => new()
    {
        MessageId = id,
        FromName = "ChannelWatch at Larkfield",
        FromAddress = "alerts@larkfield.example",
        ReplyTo = "office@larkfield.example",
        ToName = "Anil Shah",
        ToAddress = to,
        Subject = "A comment waits for your decision · Larkfield Primary School",
        Html = "<!DOCTYPE html><html><body><p>Open the case – £5, “now”</p></body></html>",
        Text = "Open the case – £5, “now”\n.\nhttps://cw.larkfield.example/review/R1token\n",
        Date = Now,
        Urgent = true,
        InReplyTo = "first@larkfield.example",
    };

    private static ChannelDay Day(string id, string name, int read, int published, int queued, int hidden, bool failing = false) => new(
        Some.Channel(id) with { Name = name },
        read,
        published,
        queued,
        hidden,
        new ChannelHealth
        {
            Channel = new ChannelId(id),
            LastReadAt = Now.AddMinutes(failing ? -190 : -3),
            FailingSince = failing ? Now.AddHours(-3) : null,
            LastError = failing ? "The page’s access has expired; the technician has been told." : null,
        });
}
