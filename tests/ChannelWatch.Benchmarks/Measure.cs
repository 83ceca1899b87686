namespace ChannelWatch.Benchmarks;

/// <summary>A line of the table: a share, and what it must and should reach.</summary>
/// <param name="Name">In words.</param>
/// <param name="Value">From 0 to 1.</param>
/// <param name="Of">How many it is a share of; null where that says nothing.</param>
/// <param name="Must">Limit that must hold.</param>
/// <param name="Aim">What is hoped for.</param>
/// <param name="AtMost">The limits are upper ones.</param>
/// <param name="IsShare">Shown as a percentage.</param>
internal sealed record Measure(string Name, double Value, int? Of, double Must, double Aim, bool AtMost = false, bool IsShare = true)
{
    public bool Holds => AtMost ? Value <= Must : Value >= Must;
}
