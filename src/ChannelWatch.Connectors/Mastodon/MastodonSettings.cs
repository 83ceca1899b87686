using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Mastodon;

/// <summary>Reads a channel's settings into <see cref="MastodonOptions"/>, collecting every mistake.</summary>
internal sealed class MastodonSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Server", Required: true, Secret: false, "The server the account is on, e.g. https://mastodon.example/"),
        new("AccessToken", Required: true, Secret: true, "The access token of an application made in the account's preferences, Development"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("AllowInsecure", Required: false, Secret: false, "true allows http:// to a public address, which sends the token in clear (default false)"),
    ];

    private readonly SettingsReader _reader = new("Mastodon", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public MastodonOptions? Read() => _reader.IfFine(new MastodonOptions
    {
        Server = _reader.NeededAddress("Server", _reader.Flag("AllowInsecure")) ?? new Uri("https://localhost/"),
        AccessToken = _reader.Needed("AccessToken"),
        InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(14), TimeSpan.Zero, TimeSpan.FromDays(365)),
        RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
    });
}
