namespace ChannelWatch.Mail;

/// <summary>Numbers with their nouns in the right form.</summary>
internal static class Count
{
    public static string Of(int number, string one, string? many = null) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
