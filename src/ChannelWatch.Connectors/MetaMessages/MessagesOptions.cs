using ChannelWatch.Connectors.Meta;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Whose direct messages to read on Messenger or Instagram, read from the channel's settings.</summary>
internal sealed record MessagesOptions
{
    /// <summary>The Page (Messenger, and Instagram by the facebook route), or the Instagram account by its own route.</summary>
    public required string AccountId { get; init; }

    public required string Token { get; init; }

    /// <summary>messenger or instagram, as the API calls it.</summary>
    public required string Platform { get; init; }

    /// <summary>The accounts whose messages are the school's own: the Page and, on Instagram, the professional account.</summary>
    public required IReadOnlySet<string> OwnIds { get; init; }

    /// <summary>True: the Instagram account signs in itself, without a Page.</summary>
    public bool OwnRoute { get; init; }

    public MetaApplication? Application { get; init; }

    /// <summary>What the account says by itself ("Thanks, we will reply soon"): no answer to anybody.</summary>
    public IReadOnlyList<string> AutomaticTexts { get; init; } = [];

    public TimeSpan InitialHistory { get; init; } = TimeSpan.FromDays(2);

    public required Uri ApiRoot { get; init; }

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public string Node => OwnRoute ? "me" : AccountId;

    public override string ToString() => $"MessagesOptions({Platform}, {AccountId})";
}
