namespace ChannelWatch.Core.Channels;

/// <summary>A ration: so many units in any window of this length, counted for each budget key (usually one channel's account).</summary>
/// <param name="Name">"units", "reads", "cents"; lower case.</param>
/// <param name="Units">How many a window allows, above 0.</param>
/// <param name="Window">How long the window is.</param>
public sealed record BudgetRule(string Name, int Units, TimeSpan Window);
