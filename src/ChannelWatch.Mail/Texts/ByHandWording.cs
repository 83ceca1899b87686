namespace ChannelWatch.Mail.Texts;

/// <summary>The words of a mail that asks for a hand on the platform, shared by its HTML and its text.</summary>
internal sealed class ByHandWording(ByHandMail mail)
{
    private readonly LocalTime _time = new(mail.School, mail.Now);

    public string Subject => mail.Round == 0 ? $"Please do it by hand: {Platform}" : $"Still to be done by hand: {Platform}";

    public string Headline => mail.Round == 0 ? "Please do this by hand" : "This is still to be done by hand";

    public string Lead => mail.Round == 0
        ? $"{Platform} does not let ChannelWatch do it, or did not do it. Somebody of the school has to{Until("; until then the public may see the comment")}."
        : $"ChannelWatch first asked {_time.Say(mail.Since)}, {_time.Span(mail.Since)} ago{Until(". Until somebody does it, the public may see the comment")}.";

    public string Permalink => $"Open it on {Platform}";

    public string After { get; } = "Then open the case and press “I have done it”. Only that button, or the platform showing that it is done, ends these mails.";

    private string Until(string words) => mail.Public ? words : "";

    private string Platform => PlainWords.OneLine(mail.Platform, 60);
}
