using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.X;

/// <summary>Reads a channel's settings into <see cref="XOptions"/>, collecting every mistake.</summary>
internal sealed class XSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("UserId", Required: true, Secret: false, "The account's number (docs/channels/x.md says where it is shown)"),
        new("Handle", Required: true, Secret: false, "The account's name, with or without @"),
        new("ClientId", Required: true, Secret: false, "OAuth 2.0 client id of the school's application (console.x.com, Apps, Keys and tokens)"),
        new("ClientSecret", Required: false, Secret: true, "That application's client secret; not needed for a public client"),
        new("RefreshToken", Required: true, Secret: true, "A refresh token of the account, made as docs/channels/x.md says"),
        new("Search", Required: false, Secret: false, "false reads the list of mentions only, which is cheaper and leaves out replies that do not name the account (default true)"),
        new("DollarsAMonth", Required: false, Secret: false, "The most that reading and answering may cost in any 30 days, in US dollars, 5 to 10000 (default 20)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 6 days (default 2.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://api.x.com/2/)"),
    ];

    private readonly SettingsReader _reader = new("X", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public XOptions? Read()
    {
        var options = new XOptions
        {
            UserId = _reader.Needed("UserId"),
            Handle = _reader.Needed("Handle").TrimStart('@'),
            ClientId = _reader.Needed("ClientId"),
            ClientSecret = _reader.Value("ClientSecret") ?? "",
            RefreshToken = _reader.Needed("RefreshToken"),
            Search = _reader.Flag("Search", otherwise: true),
            DollarsAMonth = _reader.Whole("DollarsAMonth", 20, 5, 10_000),
            InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(2), TimeSpan.Zero, TimeSpan.FromDays(6)),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", XOptions.PublicRoot, insecureAllowed: false),
        };
        if (!options.UserId.All(char.IsAsciiDigit))
        {
            _reader.Problem($"UserId: '{options.UserId}' is not a number; the @name goes into Handle");
        }

        if (!options.Handle.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') || options.Handle.Length > 15)
        {
            _reader.Problem($"Handle: '{options.Handle}' is not a name of at most 15 letters, digits and underscores");
        }

        return _reader.IfFine(options);
    }
}
