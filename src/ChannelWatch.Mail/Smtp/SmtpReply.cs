namespace ChannelWatch.Mail.Smtp;

/// <summary>A server's answer: its code and its lines without the code.</summary>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public string Words => string.Join(" ", Lines);

    /// <summary>The words after a keyword of the EHLO answer, such as the mechanisms after AUTH; null when it is not offered.</summary>
    public IReadOnlyList<string>? Offer(string keyword) => Lines
        .Select(line => line.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
        .FirstOrDefault(words => words.Length > 0 && words[0].Equals(keyword, StringComparison.OrdinalIgnoreCase)) is { } found ? found[1..] : null;
}
