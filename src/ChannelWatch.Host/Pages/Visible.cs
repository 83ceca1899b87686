using System.Text;

namespace ChannelWatch.Host.Pages;

/// <summary>Makes strangers' text safe to look at: characters that turn the reading direction or steer terminals become visible signs.</summary>
internal static class Visible
{
    private const char Sign = '▯';

    public static string Of(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(IsSteering(rune.Value) ? Sign.ToString() : rune.ToString());
        }

        return visible.ToString();
    }

    private static bool IsSteering(int value) => value switch
    {
        '\n' or '\t' => false,
        '\r' or < 0x20 or (>= 0x7F and < 0xA0) => true,
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => true,
        _ => false,
    };
}
