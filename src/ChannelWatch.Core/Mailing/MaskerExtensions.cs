using System.Text;

namespace ChannelWatch.Core.Mailing;

/// <summary>Masked texts.</summary>
public static class MaskerExtensions
{
    /// <summary>The text with each covered stretch replaced by its word.</summary>
    public static string Mask(this IMasker masker, string text, IReadOnlyList<Finding> findings)
    {
        var masked = new StringBuilder();
        var at = 0;
        foreach (var span in masker.Cover(text, findings))
        {
            masked.Append(text, at, span.Start - at).Append(span.Word);
            at = span.End;
        }

        return masked.Append(text, at, text.Length - at).ToString();
    }
}
