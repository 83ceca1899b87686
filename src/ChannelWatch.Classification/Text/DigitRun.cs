namespace ChannelWatch.Classification.Text;

/// <summary>Digits that belong together, each with the place it was read from.</summary>
/// <param name="Digits">The digits.</param>
/// <param name="Starts">Where each begins in the folded text.</param>
/// <param name="Ends">Where each ends.</param>
/// <param name="Plus">Stands after a plus sign.</param>
/// <param name="Spelled">Some were words or letters.</param>
internal sealed record DigitRun(string Digits, IReadOnlyList<int> Starts, IReadOnlyList<int> Ends, bool Plus, bool Spelled);
