namespace ChannelWatch.Mail.Texts;

/// <summary>The words of a mail that asks a person to look at a channel, shared by its HTML and its text.</summary>
internal sealed class CheckWording(CheckMail mail)
{
    private readonly LocalTime _time = new(mail.School, mail.Now);

    public string Subject => mail.Missed ? $"A check was missed: {Channel}" : $"Please look at {Channel}";

    public string Headline => mail.Missed ? $"Nobody has looked at {Channel}" : $"Please look at {Channel}";

    public string Lead => mail.Missed
        ? $"The check of {LocalTime.LongDay(mail.Day)} has not been made. {Platform} cannot be read by a program: what is written there is not seen until a person looks."
        : $"{Platform} cannot be read by a program, so a person looks. It takes a few minutes.";

    public IReadOnlyList<string> Steps =>
    [
        $"Open {Where} and read what is new{Since}.",
        "Come back to this mail and press the button below.",
        "On the page, press “Nothing to report”; or paste what should be looked at, with a picture if there is one.",
    ];

    public string Last => mail.Last is { } last
        ? $"Last looked at {_time.Say(last.At)} by {PlainWords.OneLine(last.By.Name, 100)}."
        : "Nobody has looked at it yet since it is on the register.";

    public string Button { get; } = "I have looked";

    private string Channel => PlainWords.OneLine(mail.ChannelName, 80);

    private string Platform => PlainWords.OneLine(mail.Watch.Platform, 60);

    private string Where => mail.Watch.Address.Length > 0 ? PlainWords.OneLine(mail.Watch.Address, 200) : $"{Channel} on {Platform}";

    private string Since => mail.Last is { } last ? $" since {_time.Say(last.At)}" : "";
}
