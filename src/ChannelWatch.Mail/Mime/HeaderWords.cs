using System.Buffers;

namespace ChannelWatch.Mail.Mime;

/// <summary>Header values that stay one header whatever the words: plain ASCII as it is, everything else as RFC 2047 encoded words.</summary>
internal static class HeaderWords
{
    /// <summary>45 bytes make 60 Base64 signs and a word of 72, below the 75 that RFC 2047 allows.</summary>
    private const int MostBytes = 45;

    private static readonly SearchValues<char> PhraseSigns =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 !#$%&'*+-/=?^_`{|}~");

    /// <summary>A subject.</summary>
    public static string Subject(string text)
    {
        var line = PlainWords.OneLine(text, 250);
        return line.All(sign => sign is >= ' ' and <= '~') && line.Length <= 68 && !line.Contains("=?", StringComparison.Ordinal) ? line : Encoded(line);
    }

    /// <summary>A person's or the school's name before an address; empty when there is none.</summary>
    public static string Name(string text)
    {
        var line = PlainWords.OneLine(text, 100);
        return line.AsSpan().IndexOfAnyExcept(PhraseSigns) < 0 && line.Length <= 50 && !line.Contains("=?", StringComparison.Ordinal) ? line : Encoded(line);
    }

    private static string Encoded(string line)
    {
        var words = new List<string>();
        var bytes = new List<byte>(MostBytes);
        Span<byte> one = stackalloc byte[4];
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(one);
            if (bytes.Count + length > MostBytes)
            {
                words.Add(Word(bytes));
                bytes.Clear();
            }

            bytes.AddRange(one[..length]);
        }

        words.Add(Word(bytes));
        return string.Join("\r\n ", words);
    }

    private static string Word(List<byte> bytes) => $"=?utf-8?B?{Convert.ToBase64String([.. bytes])}?=";
}
