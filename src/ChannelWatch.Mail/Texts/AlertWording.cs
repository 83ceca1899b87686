namespace ChannelWatch.Mail.Texts;

/// <summary>The words of an alert and of its end, shared by HTML and text.</summary>
internal sealed class AlertWording(AlertMail mail)
{
    public string Subject => $"{(mail.Recovered ? "Working again" : "Needs attention")}: {Subjects}";

    public string Headline => (mail.Recovered, Channel.Length > 0) switch
    {
        (true, true) => $"{Channel} works again",
        (true, false) => "It works again",
        (false, true) => $"{Channel} needs attention",
        _ => "Something needs your attention",
    };

    public string What => PlainWords.OneLine(mail.What, 2000);

    public IReadOnlyList<string> Steps => [.. mail.Steps.Select(step => PlainWords.OneLine(step, 600))];

    public string Kicker => (mail.Recovered, mail.Steps.Count > 0) switch
    {
        (true, _) => "Working again",
        _ when mail.IsNotice => "Please have a look",
        (false, true) => "Somebody has to act",
        _ => "ChannelWatch cannot do its work",
    };

    public string After => mail.Recovered
        ? "Nothing needs to be done."
        : mail.IsNotice ? "ChannelWatch goes on working meanwhile. Nothing that was read or decided is lost."
        : mail.Steps.Count > 0 ? "Nothing that was read or decided is lost meanwhile, and what is written meanwhile is read afterwards."
        : "ChannelWatch keeps trying by itself and sends one mail when it works again. Nothing that was read or decided is lost.";

    private string Channel => PlainWords.OneLine(mail.ChannelName ?? "", 120);

    private string Subjects => Channel.Length > 0 ? Channel : mail.Case is { } subject ? $"case {subject.Id}" : "ChannelWatch";
}
