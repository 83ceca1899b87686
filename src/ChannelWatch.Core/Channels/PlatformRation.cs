namespace ChannelWatch.Core.Channels;

/// <summary>What a channel may ask of its platform, and under which account it is counted.</summary>
/// <param name="Account">The key under which <see cref="IPlatformBudget"/> counts: the channel's id, or the application's where several channels share its ration.</param>
/// <param name="Rules">The rations, as the school's settings have them; empty where nothing is counted.</param>
public sealed record PlatformRation(string Account, IReadOnlyList<BudgetRule> Rules);
