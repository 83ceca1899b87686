using System.Globalization;
using System.Text;

namespace ChannelWatch.Storage.Mapping;

/// <summary>
/// Keeps visitors' words exactly, in databases that take neither NUL nor half a surrogate pair: those, and the escape character itself,
/// are written as U+001A and four hex digits. Ordinary text stays as it is.
/// </summary>
internal static class StoredText
{
    private const char Escape = '\u001A';

    public static string Of(string text)
    {
        var first = FirstOdd(text, 0);
        if (first < 0)
        {
            return text;
        }

        var stored = new StringBuilder(text.Length + 16);
        var from = 0;
        for (var odd = first; odd >= 0; odd = FirstOdd(text, from))
        {
            stored.Append(text, from, odd - from).Append(Escape).Append(((int)text[odd]).ToString("X4", CultureInfo.InvariantCulture));
            from = odd + 1;
        }

        return stored.Append(text, from, text.Length - from).ToString();
    }

    public static string Read(string stored)
    {
        if (!stored.Contains(Escape, StringComparison.Ordinal))
        {
            return stored;
        }

        var text = new StringBuilder(stored.Length);
        for (var i = 0; i < stored.Length; i++)
        {
            if (stored[i] == Escape && i + 4 < stored.Length
                && ushort.TryParse(stored.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
            {
                text.Append(stored[i]);
            }
        }

        return text.ToString();
    }

    private static int FirstOdd(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var unit = text[i];
            if (char.IsHighSurrogate(unit) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (unit is '\0' or Escape || char.IsSurrogate(unit))
            {
                return i;
            }
        }

        return -1;
    }
}
