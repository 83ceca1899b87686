using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Reporting;
using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>What the digest promises the headteacher.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task A_day_without_anything_says_so()
    {
        var mail = await Rendered.OfAsync(Mails.Digest(Mails.QuietDay()));

        Assert.Equal("Monday 7 September: A quiet day: nothing happened · Larkfield Primary School", mail.Subject);
        Assert.Contains("A quiet day: nothing happened", mail.Words, StringComparison.Ordinal);
        Assert.Contains("Monday 7 September 2026: A quiet day: nothing happened", mail.TextWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_day_is_said_in_one_sentence()
    {
        var mail = await Rendered.OfAsync(Mails.Digest());

        Assert.Contains("14 comments, 2 hidden, 1 waits for a decision, 1 answer overdue", mail.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_overdue_comes_before_what_waits_before_what_was_hidden()
    {
        var mail = await Rendered.OfAsync(Mails.Digest());

        Assert.All([mail.Words, mail.TextWords], part =>
        {
            var order = new[] { "Overdue answers (1)", "Waiting for a decision (1)", "Hidden, and why (2)" }.Select(title => part.IndexOf(title, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, order);
            Assert.Equal(order.Order(), order);
        });
    }

    [Fact]
    public async Task How_often_people_overturned_the_machine_is_said_in_words()
    {
        var drift = new Drift(28, [new DriftLine(Category.Abuse, 10, 2, 4, 3), new DriftLine(null, 0, 0, 1, 1)], 400, 2);

        var mail = await Rendered.OfAsync(Mails.Digest(Mails.BusyDay() with { Drift = drift }));

        Assert.All([mail.Words, mail.TextWords], part =>
        {
            Assert.Contains("Of 10 comments it hid in 28 days, people brought back 2 (20 %).", part, StringComparison.Ordinal);
            Assert.Contains("Of 400 comments it left up, people took down 2 (0.5 %).", part, StringComparison.Ordinal);
            Assert.Contains("Abuse: 2 of 10 hidden brought back, 3 of 4 asked about left up.", part, StringComparison.Ordinal);
            Assert.Contains("Pictures and repeated words: none hidden, 1 of 1 asked about left up.", part, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Each_figure_has_its_headings()
    {
        var mail = await Rendered.OfAsync(Mails.Digest());

        var table = mail.Document.QuerySelector("table.cw-figures")!;
        Assert.Equal(["Channel", "New", "Left up", "Asked", "Hidden"], table.QuerySelectorAll("th[scope=col]").Select(cell => cell.TextContent));
        Assert.Equal(["9", "7", "1", "1"], table.QuerySelectorAll(".cw-figures > tbody > tr:first-child > td").Select(cell => cell.TextContent));
        Assert.Equal(["14", "10", "2", "2"], table.QuerySelectorAll("tfoot td").Select(cell => cell.TextContent));
        Assert.Equal(2, table.QuerySelectorAll(".cw-figures > tbody th[scope=row]").Length);
    }

    [Fact]
    public async Task A_channel_that_cannot_be_read_an_open_alarm_and_dead_letters_come_first()
    {
        var mail = await Rendered.OfAsync(Mails.Digest(Mails.BusyDay().WithAlarm() with { DeadEffects = 2 }));

        var notices = mail.Document.QuerySelectorAll(".cw-notice").Select(notice => notice.TextContent).ToList();
        Assert.StartsWith("1 safeguarding alarm is open", notices[0], StringComparison.Ordinal);
        Assert.StartsWith("1 channel cannot be read", notices[1], StringComparison.Ordinal);
        Assert.StartsWith("2 actions or mails could not be carried out", notices[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_day_with_a_given_up_mail_is_not_called_quiet()
    {
        var mail = await Rendered.OfAsync(Mails.Digest(Mails.QuietDay() with { DeadEffects = 1 }));

        Assert.DoesNotContain("nothing happened", mail.Words, StringComparison.Ordinal);
        Assert.Contains("1 action or mail could not be carried out and was given up", mail.TextWords, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_of_twenty_five_hours_says_why()
    {
        var digest = Mails.QuietDay() with { From = Mails.QuietDay().From.AddHours(-1) };

        var mail = await Rendered.OfAsync(Mails.Digest(digest));

        Assert.Contains("(25 hours, because the clocks changed)", mail.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seal_of_the_record_is_at_the_bottom_of_both_parts()
    {
        var mail = await Rendered.OfAsync(Mails.Digest());

        Assert.Contains("entry 412, 9f2c64d1", mail.Words, StringComparison.Ordinal);
        Assert.Contains("Seal 412: 9f2c64d1", mail.TextWords, StringComparison.Ordinal);
    }
}
