namespace ChannelWatch.Mail.Texts;

/// <summary>The text part of the digest.</summary>
internal static class DigestText
{
    public static string Of(DigestMail mail)
    {
        var digest = mail.Digest;
        var wording = new DigestWording(digest);
        var page = new TextPage().Title($"{LocalTime.LongDay(digest.Date)}: {wording.Headline}");
        foreach (var urgent in wording.Urgent)
        {
            page.Item(urgent, "! ");
        }

        Lines(page, mail, "Overdue answers", digest.Overdue, "due", "with");
        Lines(page, mail, "To be done by hand on the platform", digest.ByHand, "since", "waits for");
        Lines(page, mail, "Waiting for a decision", digest.Waiting, "since", "waits for");
        Lines(page, mail, "Hidden, and why", digest.Hidden, "", "by");
        Figures(page, mail, wording);
        page.Section("Record").Detail($"Seal {digest.Seal.Sequence.ToString(CultureInfo.InvariantCulture)}: {digest.Seal.Hash}").Detail(wording.Covers(mail.Now)).Gap();
        page.Link("This digest as a page", mail.Link);
        return MailTexts.Signed(page, mail);
    }

    private static void Figures(TextPage page, DigestMail mail, DigestWording wording)
    {
        page.Section("Channels");
        foreach (var day in mail.Digest.Channels)
        {
            page.Item($"{PlainWords.OneLine(day.Channel.Name, 120)}: {day.New} new, {day.Published} left up, {day.Queued} asked, {day.Hidden} hidden; {wording.Health(day, mail.Now)}");
        }

        if (mail.Digest.Categories.Count > 0)
        {
            page.Section("What was seen");
            foreach (var (category, count) in mail.Digest.Categories)
            {
                page.Item($"{category.InWords()}: {count}");
            }
        }

        if (wording.Drift is { Count: > 0 } drift)
        {
            page.Section("Was the machine right?");
            foreach (var line in drift)
            {
                page.Item(line);
            }
        }

        if (wording.Answered.Length > 0)
        {
            page.Gap().Paragraph(wording.Answered);
        }
    }

    private static void Lines(TextPage page, DigestMail mail, string title, IReadOnlyList<DigestLine> lines, string when, string whose)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var time = new LocalTime(mail.School, mail.Now);
        page.Section($"{title} ({lines.Count})");
        foreach (var line in lines)
        {
            page.Gap().Item($"Case {line.Case} · {PlainWords.OneLine(line.Channel, 120)}", "* ");
            page.Quote(PlainWords.OneLine(line.Excerpt, 600));
            page.Detail($"{PlainWords.OneLine(line.Why, 300)}");
            page.Detail($"{Count.Capital($"{when} {time.Say(line.Since)}".Trim())}, {whose} {PlainWords.OneLine(line.Who, 100)}");
        }
    }
}
