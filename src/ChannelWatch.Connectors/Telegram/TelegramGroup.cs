namespace ChannelWatch.Connectors.Telegram;

/// <summary>The discussion group that is watched.</summary>
/// <param name="Id">Its number, below zero.</param>
/// <param name="Name">Its public name without @, where it has one.</param>
/// <param name="Title">As people know it.</param>
/// <param name="Channel">The number of the channel whose posts are discussed; null when none is linked.</param>
/// <param name="Bot">Our own number.</param>
internal sealed record TelegramGroup(long Id, string? Name, string Title, long? Channel, long Bot);
