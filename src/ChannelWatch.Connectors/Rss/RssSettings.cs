using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Rss;

/// <summary>Reads a channel's settings into <see cref="RssOptions"/>, collecting every mistake.</summary>
internal sealed class RssSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Feed", Required: true, Secret: true, "The feed's address; treated as a secret, as the address of a Google Alert is one"),
        new("Of", Required: false, Secret: false, "\"mentions\" of the school elsewhere, or \"comments\" on its own pages (default mentions)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
    ];

    private readonly SettingsReader _reader = new("feed", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public RssOptions? Read() => _reader.IfFine(new RssOptions
    {
        Feed = Feed(),
        OfComments = _reader.OneOf("Of", "mentions", "mentions", "comments") == "comments",
        RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
    });

    private Uri Feed()
    {
        if (_reader.Needed("Feed") is { Length: > 0 } value)
        {
            if (Uri.TryCreate(value, UriKind.Absolute, out var feed) && feed.Scheme is "http" or "https" && feed.UserInfo.Length == 0)
            {
                return feed;
            }

            _reader.Problem("Feed: is not an http:// or https:// address without user name");
        }

        return new Uri("https://localhost/");
    }
}
