namespace ChannelWatch.Classification.Text;

/// <summary>A telephone number found in a run of digits.</summary>
/// <param name="Digits">National form with the leading 0, or the international one without the plus.</param>
/// <param name="Start">Offset in the folded text.</param>
/// <param name="End">End in the folded text.</param>
internal readonly record struct UkNumber(string Digits, int Start, int End)
{
    public bool IsMobile => Digits.StartsWith("07", StringComparison.Ordinal);
}
