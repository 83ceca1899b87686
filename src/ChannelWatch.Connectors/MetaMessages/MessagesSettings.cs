using ChannelWatch.Connectors.Instagram;
using ChannelWatch.Connectors.Meta;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Reads a channel's settings into <see cref="MessagesOptions"/>, collecting every mistake.</summary>
internal sealed class MessagesSettings(Channel channel, bool instagram)
{
    private static readonly ConnectorSetting[] Shared =
    [
        new("AppId", Required: false, Secret: false, "Id of the school's application at Meta; with AppSecret the token's permissions and end are checked"),
        new("AppSecret", Required: false, Secret: true, "That application's secret"),
        new("AutomaticTexts", Required: false, Secret: false, "What the account answers by itself, word for word, separated by |; such a message answers nobody"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 30 days (default 2.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address and version of the Graph API (v26.0)"),
    ];

    public static readonly IReadOnlyList<ConnectorSetting> Messenger =
    [
        new("PageId", Required: true, Secret: false, "The Page's number (Page, About, Page transparency)"),
        new("Token", Required: true, Secret: true, "A Page access token with pages_messaging, made as docs/channels/messenger.md says"),
        .. Shared,
    ];

    public static readonly IReadOnlyList<ConnectorSetting> Instagram =
    [
        new("Route", Required: false, Secret: false, "instagram (the account signs in itself) or facebook (through the linked Page) (default instagram)"),
        new("AccountId", Required: true, Secret: false, "The professional account's number: user_id by the instagram route, instagram_business_account by the facebook route"),
        new("PageId", Required: false, Secret: false, "The linked Page's number (facebook route)"),
        new("Token", Required: true, Secret: true, "A token that may read messages, made as docs/channels/instagram-direct.md says"),
        .. Shared,
    ];

    private readonly SettingsReader _reader = new(instagram ? "Instagram direct" : "Messenger", instagram ? Instagram : Messenger, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public MessagesOptions? Read()
    {
        var ownRoute = instagram && _reader.OneOf("Route", "instagram", "instagram", "facebook") == "instagram";
        var own = instagram ? _reader.Needed("AccountId") : "";
        var page = ownRoute ? "" : _reader.Needed("PageId");
        foreach (var (key, id) in new[] { ("AccountId", own), ("PageId", page) }.Where(pair => !pair.Item2.All(char.IsAsciiDigit)))
        {
            _reader.Problem($"{key}: '{id}' is not a number; a name will not do");
        }

        return _reader.IfFine(new MessagesOptions
        {
            AccountId = ownRoute ? own : page,
            Token = _reader.Needed("Token"),
            Platform = instagram ? "instagram" : "messenger",
            OwnIds = new[] { own, page }.Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal),
            OwnRoute = ownRoute,
            Application = MetaApplication.Read(_reader),
            AutomaticTexts = _reader.Value("AutomaticTexts")?.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [],
            InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(2), TimeSpan.Zero, TimeSpan.FromDays(30)),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", InstagramOptions.PublicRoot(throughFacebook: !ownRoute), insecureAllowed: false),
        });
    }
}
