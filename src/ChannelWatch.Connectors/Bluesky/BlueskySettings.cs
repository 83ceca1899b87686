using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>Reads a channel's settings into <see cref="BlueskyOptions"/>, collecting every mistake.</summary>
internal sealed class BlueskySettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Handle", Required: true, Secret: false, "The account's name, e.g. larkfield.bsky.social, with or without @"),
        new("AppPassword", Required: true, Secret: true, "An app password (Bluesky: Settings, Privacy and security, App passwords), never the account's own"),
        new("Search", Required: false, Secret: false, "Words to search for in all of Bluesky, several separated by commas; a phrase in double quotes is searched for as it stands (default: none)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("Service", Required: false, Secret: false, "Where the account signs in, for accounts with a server of their own (default https://bsky.social/)"),
        new("AllowInsecure", Required: false, Secret: false, "true allows http:// to a public address, which sends the password in clear (default false)"),
    ];

    private const int MostSearches = 5;

    private readonly SettingsReader _reader = new("Bluesky", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public BlueskyOptions? Read()
    {
        var options = new BlueskyOptions
        {
            Service = _reader.Address("Service", BlueskyOptions.PublicService, _reader.Flag("AllowInsecure")),
            Handle = _reader.Needed("Handle").TrimStart('@'),
            AppPassword = _reader.Needed("AppPassword"),
            Search = _reader.Many("Search"),
            InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(14), TimeSpan.Zero, TimeSpan.FromDays(365)),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
        };
        if (options.Handle.Length > 0 && !options.Handle.Contains('.', StringComparison.Ordinal) && !options.Handle.StartsWith("did:", StringComparison.Ordinal))
        {
            _reader.Problem($"Handle: '{options.Handle}' is not a whole name; it holds a dot, e.g. {options.Handle}.bsky.social");
        }

        if (options.Search.Count > MostSearches)
        {
            _reader.Problem($"Search: {options.Search.Count} searches; at most {MostSearches} are made");
        }

        return _reader.IfFine(options);
    }
}
