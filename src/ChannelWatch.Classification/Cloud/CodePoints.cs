using System.Text;

namespace ChannelWatch.Classification.Cloud;

/// <summary>Cuts a text by code points, which is how the service counts. Half a surrogate pair, which JSON cannot carry, becomes U+FFFD.</summary>
internal static class CodePoints
{
    public static IEnumerable<string> Parts(string text, int longest, int most)
    {
        var part = new StringBuilder();
        var (count, parts) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            part.Append(rune.ToString());
            if (++count == longest)
            {
                yield return part.ToString();
                part.Clear();
                count = 0;
                if (++parts == most)
                {
                    yield break;
                }
            }
        }

        if (count > 0 && !string.IsNullOrWhiteSpace(part.ToString()))
        {
            yield return part.ToString();
        }
    }
}
