using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Outbox;
using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>What mails promise their readers.</summary>
public sealed class RenderingTests
{
    private const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)> \u202Egnp.exe\u0000 \"'><a href='https://evil.example'>win\uD800";

    public static TheoryData<string> Kinds => ["queue", "due-soon", "overdue", "undecided", "safeguarding", "reminder", "by-hand", "check", "missed", "alert", "sign-in", "recovered", "quiet", "busy", "alarm"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_mail_is_one_british_page_without_anything_fetched_from_elsewhere(string kind)
    {
        var mail = await Rendered.OfAsync(Content(kind));

        Assert.Equal("en-GB", mail.Document.DocumentElement.GetAttribute("lang"));
        Assert.Single(mail.Document.QuerySelectorAll("h1"));
        Assert.Empty(mail.Document.QuerySelectorAll("img,script,link,iframe,form,object,video,base"));
        Assert.DoesNotContain("url(", mail.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_link_stands_in_the_html_and_whole_in_the_text(string kind)
    {
        var content = Content(kind);

        var mail = await Rendered.OfAsync(content);

        Assert.All(LinksOf(content), link =>
        {
            Assert.Contains(link, mail.Links);
            Assert.Contains($"  {link}", mail.Text.Split('\n'));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_subject_is_one_short_line_that_names_the_school_and_quotes_nobody(string kind)
    {
        var mail = await Rendered.OfAsync(Content(kind));

        Assert.DoesNotContain(mail.Subject, char.IsControl);
        Assert.InRange(mail.Subject.Length, 20, 120);
        Assert.EndsWith("Larkfield Primary School", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Parent", mail.Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_about_a_hand_says_that_the_public_sees_it_only_where_it_does()
    {
        var open = await Rendered.OfAsync(Mails.ByHand());
        var closed = await Rendered.OfAsync(Mails.ByHand() with { Public = false });

        Assert.Contains("the public may see the comment", open.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("the public may see", closed.Html + closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_be_done_by_hand_comes_with_the_place_and_numbered_steps()
    {
        var mail = await Rendered.OfAsync(Mails.ByHand());

        Assert.Contains("https://testbook.example/posts/1?comment=2", mail.Links);
        Assert.Contains("1. Open the post.\n2. Press the three dots, then “Hide”.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(["Open the post.", "Press the three dots, then “Hide”."], mail.Document.QuerySelectorAll("ol")[0].Children.Select(step => step.TextContent));
    }

    [Theory]
    [InlineData(MailKind.Queue, "A comment waits for your decision", "Opening a link decides nothing.")]
    [InlineData(MailKind.DueSoon, "A comment needs an answer soon", "the clock stops")]
    [InlineData(MailKind.Overdue, "A comment should have been answered by now", "A short reply that says when more will follow")]
    [InlineData(MailKind.Undecided, "A comment is still waiting, and it now comes to you", "The moderators were told and nobody has decided.")]
    public async Task Each_kind_of_mail_about_cases_says_what_it_wants(MailKind kind, string headline, string lead)
    {
        var mail = await Rendered.OfAsync(Mails.Cases(kind));

        Assert.Contains(headline, mail.Words, StringComparison.Ordinal);
        Assert.Contains(lead, mail.Words, StringComparison.Ordinal);
        Assert.Contains(headline, mail.TextWords, StringComparison.Ordinal);
        Assert.Contains(lead, mail.TextWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_shows_channel_time_words_reasons_and_due_time_in_both_parts()
    {
        var mail = await Rendered.OfAsync(Mails.Cases(MailKind.Queue));

        Assert.All(
            ["Facebook page", "today at 08:00", "Call me on [phone number]", "Gives a telephone number (personal details).", "Answer due tomorrow at 06:00"],
            words =>
            {
                Assert.Contains(words, mail.Words, StringComparison.Ordinal);
                Assert.Contains(words, mail.TextWords, StringComparison.Ordinal);
            });
    }

    [Fact]
    public async Task An_overdue_case_says_since_when()
    {
        var mail = await Rendered.OfAsync(Mails.Cases(MailKind.Overdue, Mails.Line(due: TimeSpan.FromHours(-3))));

        Assert.Contains("Answer was due today at 07:00, 3 hours ago", mail.Words, StringComparison.Ordinal);
        Assert.Contains("Answer was due today at 07:00, 3 hours ago", mail.TextWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_words()
    {
        var mail = await Rendered.OfAsync(Mails.Cases(MailKind.Queue, Mails.Line(excerpt: Hostile, author: Hostile)));

        Assert.Empty(mail.Document.QuerySelectorAll("script,img"));
        Assert.DoesNotContain("https://evil.example", mail.Links);
        Assert.Contains("<script>alert(1)</script>", mail.Words, StringComparison.Ordinal);
        Assert.All([mail.Html, mail.Text], part => Assert.DoesNotContain(part, sign => sign is '\u202E' or '\0' or '\uD800'));
    }

    [Fact]
    public async Task The_safeguarding_mail_is_unmistakable_and_says_what_stops_it()
    {
        var mail = await Rendered.OfAsync(Mails.Safeguarding());

        Assert.StartsWith("SAFEGUARDING", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("Somebody may be at risk", mail.Words, StringComparison.Ordinal);
        Assert.Contains("Only that button stops the reminders", mail.Words, StringComparison.Ordinal);
        Assert.Contains("Also told: Mrs Hartley, Tom Weir.", mail.Words, StringComparison.Ordinal);
        Assert.Contains("call 999 first", mail.TextWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_with_steps_numbers_them_in_both_parts()
    {
        var mail = await Rendered.OfAsync(Content("sign-in"));

        Assert.Equal(["Open the app's page as a Page administrator.", "Press Renew and copy the token."], mail.Document.QuerySelectorAll("ol li").Select(step => step.TextContent.Trim()));
        Assert.Contains("2. Press Renew and copy the token.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_safeguarding_reminder_says_which_it_is_and_how_long_it_has_been()
    {
        var mail = await Rendered.OfAsync(Mails.Safeguarding(round: 3));

        Assert.StartsWith("SAFEGUARDING, reminder 3", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("first told you today at 08:30, an hour ago", mail.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_preview_text_carries_no_words_of_the_comment(string kind)
    {
        var mail = await Rendered.OfAsync(Content(kind));

        var preview = mail.Document.QuerySelector(".cw-preheader")!.TextContent;
        Assert.DoesNotContain("Call me", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("go home", preview, StringComparison.Ordinal);
    }

    private static MailContent Content(string kind) => kind switch
    {
        "queue" => Mails.Cases(MailKind.Queue, Mails.Line(12), Mails.Line(13)) with { More = 3 },
        "due-soon" => Mails.Cases(MailKind.DueSoon),
        "overdue" => Mails.Cases(MailKind.Overdue, Mails.Line(12, due: TimeSpan.FromHours(-30)), Mails.Line(13)),
        "undecided" => Mails.Cases(MailKind.Undecided),
        "safeguarding" => Mails.Safeguarding(),
        "reminder" => Mails.Safeguarding(2),
        "by-hand" => Mails.ByHand(round: 1),
        "check" => Mails.Check(),
        "missed" => Mails.Check(missed: true),
        "alert" => Mails.Alert() with { Case = Mails.Line() },
        "sign-in" => Mails.Alert() with { What = "Its sign-in runs out on Sunday 13 September 2026 at 10:00.", Steps = ["Open the app's page as a Page administrator.", "Press Renew and copy the token."] },
        "recovered" => Mails.Alert(recovered: true),
        "quiet" => Mails.Digest(Mails.QuietDay()),
        "busy" => Mails.Digest(),
        _ => Mails.Digest(Mails.BusyDay().WithAlarm()),
    };

    private static IEnumerable<string> LinksOf(MailContent content) => content switch
    {
        CasesMail mail => [.. mail.Cases.Select(line => line.Link.AbsoluteUri), mail.Queue.AbsoluteUri],
        SafeguardingMail mail => [mail.Case.Link.AbsoluteUri],
        AlertMail { Case: { } line } => [line.Link.AbsoluteUri],
        DigestMail mail => [mail.Link.AbsoluteUri],
        ByHandMail mail => [mail.Case.Link.AbsoluteUri, mail.Permalink!.AbsoluteUri],
        CheckMail mail => [mail.Link.AbsoluteUri],
        _ => [],
    };

    /// <summary>Writes the samples for looking at, when a folder is named.</summary>
    [SkippableFact]
    public async Task Samples_can_be_written_for_looking_at()
    {
        var folder = Environment.GetEnvironmentVariable("CHANNELWATCH_MAIL_SAMPLES");
        Skip.If(string.IsNullOrEmpty(folder), "CHANNELWATCH_MAIL_SAMPLES names no folder");
        Directory.CreateDirectory(folder);

        foreach (var kind in Kinds.Select<object[], string>(row => (string)row[0]))
        {
            var mail = await Rendered.OfAsync(Content(kind));
            await File.WriteAllTextAsync(Path.Combine(folder, kind + ".html"), mail.Html);
            await File.WriteAllTextAsync(Path.Combine(folder, kind + ".txt"), $"Subject: {mail.Subject}\n\n{mail.Text}");
        }

        Assert.NotEmpty(Directory.GetFiles(folder, "*.html"));
    }
}
