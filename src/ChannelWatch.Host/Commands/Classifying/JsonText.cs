using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Reads a JSON string as platforms write it: escaped halves of surrogate pairs, which the framework refuses, included.</summary>
internal static class JsonText
{
    public static string Of(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return "";
        }

        try
        {
            return element.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Unescape(element.GetRawText().AsSpan()[1..^1]);
        }
    }

    // The parser has proved the syntax; only the meaning of the escapes is left to do.
    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            if (raw[i] == 'u')
            {
                text.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                text.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var sign => sign });
            }
        }

        return text.ToString();
    }
}
