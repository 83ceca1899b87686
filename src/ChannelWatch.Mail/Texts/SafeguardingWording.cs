namespace ChannelWatch.Mail.Texts;

/// <summary>The words of a safeguarding mail, shared by its HTML and its text.</summary>
internal sealed class SafeguardingWording(SafeguardingMail mail)
{
    private readonly LocalTime _time = new(mail.School, mail.Now);

    public string Subject => mail.Round == 0
        ? "SAFEGUARDING: a comment needs you now"
        : $"SAFEGUARDING, reminder {mail.Round}: nobody has this yet";

    public string Headline => mail.Round == 0 ? "Somebody may be at risk" : "Somebody may be at risk, and nobody has said “I have it”";

    public string Lead => mail.Round == 0
        ? $"A comment on “{Channel}” shows signs that somebody may be at risk. Please look at it now."
        : $"ChannelWatch first told you {_time.Say(mail.RaisedAt)}, {_time.Span(mail.RaisedAt)} ago. This is reminder {mail.Round}.";

    public string Channel => PlainWords.OneLine(mail.Case.Channel, 120);

    public IReadOnlyList<string> Steps { get; } =
    [
        "If anybody is in immediate danger, call 999 first.",
        "Open the case and press “I have it”. Only that button stops the reminders; opening the mail or the page does not.",
        "Follow the school’s child protection procedure, and record what you decide and why.",
        "Please do not forward this mail, and do not question the child online. The original words are kept as evidence.",
    ];

    public string AlsoTold => mail.AlsoTold.Count == 0
        ? "Nobody else has been told. Until you press “I have it”, you and the deputies are told again."
        : $"Also told: {string.Join(", ", mail.AlsoTold.Select(name => PlainWords.OneLine(name, 100)))}. Whoever presses “I have it” is shown to the others.";
}
