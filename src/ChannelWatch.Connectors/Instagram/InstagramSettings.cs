using ChannelWatch.Connectors.Meta;
using ChannelWatch.Connectors.Settings;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>Reads a channel's settings into <see cref="InstagramOptions"/>, collecting every mistake.</summary>
internal sealed class InstagramSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Route", Required: false, Secret: false, "instagram (the account signs in itself) or facebook (through the linked Page) (default instagram)"),
        new("AccountId", Required: true, Secret: false, "The professional account's number: user_id (not id) by the instagram route, instagram_business_account by the facebook route"),
        new("Token", Required: true, Secret: true, "A long-lived access token, made as docs/channels/instagram.md says"),
        new("AppId", Required: false, Secret: false, "Id of the school's application at Meta; with AppSecret the token's permissions and end are checked (facebook route)"),
        new("AppSecret", Required: false, Secret: true, "That application's secret"),
        new("ReadTags", Required: false, Secret: false, "true reads posts elsewhere that tag the account too (facebook route; default false)"),
        .. SweepOptions.Known,
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address and version of the API (default as the route needs it, v26.0)"),
    ];

    private readonly SettingsReader _reader = new("Instagram", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public InstagramOptions? Read()
    {
        var throughFacebook = _reader.OneOf("Route", "instagram", "instagram", "facebook") == "facebook";
        var options = new InstagramOptions
        {
            AccountId = _reader.Needed("AccountId"),
            Token = _reader.Needed("Token"),
            ThroughFacebook = throughFacebook,
            Application = MetaApplication.Read(_reader),
            ReadTags = _reader.Flag("ReadTags"),
            Sweep = SweepOptions.Read(_reader),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", InstagramOptions.PublicRoot(throughFacebook), insecureAllowed: false),
        };
        if (!options.AccountId.All(char.IsAsciiDigit))
        {
            _reader.Problem($"AccountId: '{options.AccountId}' is not a number; the account's name will not do");
        }

        if (options.ReadTags && !throughFacebook)
        {
            _reader.Problem("ReadTags: works by the facebook route only");
        }

        return _reader.IfFine(options);
    }
}
