namespace ChannelWatch.Connectors.Telegram;

/// <summary>Which bot watches which discussion group.</summary>
internal sealed record TelegramOptions
{
    public static readonly Uri PublicRoot = new("https://api.telegram.org/");

    public required string BotToken { get; init; }

    /// <summary>The discussion group: its number, below zero, or its public @name.</summary>
    public required string Group { get; init; }

    /// <summary>To block is to put out of the group; otherwise to take away the right to write.</summary>
    public bool Bans { get; init; }

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Ends in a slash; the token becomes part of the path.</summary>
    public required Uri ApiRoot { get; init; }

    public override string ToString() => $"TelegramOptions({Group})";
}
