namespace ChannelWatch.Mail.Texts;

/// <summary>The text part of a mail that asks for a hand on the platform.</summary>
internal static class ByHandText
{
    public static string Of(ByHandMail mail)
    {
        var wording = new ByHandWording(mail);
        var page = new TextPage().Title(wording.Headline).Paragraph(wording.Lead);
        if (mail.Permalink is { } permalink)
        {
            page.Link(wording.Permalink, permalink);
        }

        foreach (var task in mail.Tasks)
        {
            page.Section(task.Title);
            for (var step = 0; step < task.Steps.Count; step++)
            {
                page.Item(PlainWords.OneLine(task.Steps[step], 600), $"{step + 1}. ");
            }
        }

        page.Gap().Paragraph(wording.After).Section("The comment");
        MailTexts.Case(page, mail.Case, mail, "Open the case and press “I have done it”");
        return MailTexts.Signed(page, mail);
    }
}
