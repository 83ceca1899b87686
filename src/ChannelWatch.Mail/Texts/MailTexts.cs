namespace ChannelWatch.Mail.Texts;

/// <summary>The text part of each mail, laid out for reading and not stripped from the HTML.</summary>
internal static class MailTexts
{
    public static string Of(CasesMail mail)
    {
        var wording = CasesWording.Of(mail);
        var page = new TextPage().Title(wording.Headline).Paragraph(wording.Lead);
        foreach (var line in mail.Cases)
        {
            Case(page, line, mail);
        }

        if (mail.More > 0)
        {
            page.Paragraph($"And {Count.Of(mail.More, "more case")}.");
        }

        page.Link("All that waits for you", mail.Queue);
        return Signed(page, mail);
    }

    public static string Of(SafeguardingMail mail)
    {
        var wording = new SafeguardingWording(mail);
        var page = new TextPage().Title($"SAFEGUARDING: {wording.Headline}").Paragraph(wording.Lead);
        page.Link("Open the case and press “I have it”", mail.Case.Link).Section("What to do");
        Steps(page, wording.Steps);
        page.Section("The comment");
        Case(page, mail.Case, mail, "Open the case");
        page.Paragraph(wording.AlsoTold);
        return Signed(page, mail);
    }

    public static string Of(AlertMail mail)
    {
        var wording = new AlertWording(mail);
        var page = new TextPage().Title(wording.Headline).Paragraph(wording.What);
        if (wording.Steps.Count > 0)
        {
            Steps(page.Section("What to do"), wording.Steps);
        }

        if (mail.Case is { } line)
        {
            Case(page, line, mail);
        }

        page.Paragraph(wording.After);
        return Signed(page, mail);
    }

    public static string Of(CheckMail mail)
    {
        var wording = new CheckWording(mail);
        var page = new TextPage().Title(wording.Headline).Paragraph(wording.Lead);
        for (var step = 0; step < wording.Steps.Count; step++)
        {
            page.Item(wording.Steps[step], $"{step + 1}. ");
        }

        return Signed(page.Gap().Link(wording.Button, mail.Link).Gap().Paragraph(wording.Last), mail);
    }

    public static string Signed(TextPage page, MailContent mail) => page.Gap().Line("-- ")
        .Line(PlainWords.OneLine(mail.School.Name, 120))
        .Item($"Sent by ChannelWatch to {PlainWords.OneLine(mail.To.Name, 100)}. Links are yours alone: please do not forward this mail.", "")
        .ToString();

    private static void Steps(TextPage page, IReadOnlyList<string> steps)
    {
        for (var step = 0; step < steps.Count; step++)
        {
            page.Item(steps[step], $"{step + 1}. ");
        }
    }

    public static void Case(TextPage page, CaseLine line, MailContent mail, string link = "Open the case")
    {
        var time = new LocalTime(mail.School, mail.Now);
        page.Gap().Item($"Case {line.Id} · {PlainWords.OneLine(line.Channel, 120)} · {PlainWords.OneLine(line.Author, 100)}, {time.Say(line.PostedAt)}", "* ");
        page.Quote(PlainWords.OneLine(line.Excerpt, 600));
        foreach (var reason in line.Reasons)
        {
            page.Item(PlainWords.OneLine(reason, 300), "  - ");
        }

        if (line.DueAt is { } due)
        {
            page.Detail(due > mail.Now ? $"Answer due {time.Say(due)}." : $"Answer was due {time.Say(due)}, {time.Span(due)} ago.");
        }

        page.Link(link, line.Link).Gap();
    }
}
