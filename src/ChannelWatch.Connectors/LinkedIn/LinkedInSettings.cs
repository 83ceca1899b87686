using ChannelWatch.Connectors.Settings;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.LinkedIn;

/// <summary>Reads a channel's settings into <see cref="LinkedInOptions"/>, collecting every mistake.</summary>
internal sealed class LinkedInSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("OrganizationId", Required: true, Secret: false, "The Page's number, as in the address of its admin view: linkedin.com/company/NUMBER/admin"),
        new("ClientId", Required: true, Secret: false, "Client ID of the school's application (linkedin.com/developers, My apps, Auth)"),
        new("ClientSecret", Required: true, Secret: true, "That application's primary client secret"),
        new("RefreshToken", Required: false, Secret: true, "A refresh token, where LinkedIn has approved the application for them; renews the sign-in for a year"),
        new("AccessToken", Required: false, Secret: true, "Without a refresh token: an access token made as docs/channels/linkedin.md says; works for 60 days"),
        new("Version", Required: false, Secret: false, "Month of the API's version, year and month together (default 202607); LinkedIn switches each off about a year later"),
        new("MayDelete", Required: false, Secret: false, "true tries to delete other people's comments through the API when a person decides so, which LinkedIn does not promise; otherwise a person deletes by hand (default false)"),
        new("Notifications", Required: false, Secret: false, "false does not ask LinkedIn's list of what happened, which tells of comments under old posts and of mentions elsewhere (default true)"),
        new("CallsADay", Required: false, Secret: false, "How many calls of LinkedIn's ration a day are for this channel, 50 to 1000000 (default 450, for the Development tier's 500; set 90 while only one member has signed in there)"),
        .. SweepOptions.Known,
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://api.linkedin.com/rest/)"),
        new("SignInRoot", Required: false, Secret: false, "Advanced: address of LinkedIn's sign-in (default https://www.linkedin.com/oauth/v2/)"),
    ];

    private readonly SettingsReader _reader = new("LinkedIn", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public LinkedInOptions? Read()
    {
        var options = new LinkedInOptions
        {
            OrganizationId = _reader.Needed("OrganizationId"),
            ClientId = _reader.Needed("ClientId"),
            ClientSecret = _reader.Needed("ClientSecret"),
            RefreshToken = _reader.Value("RefreshToken") ?? "",
            AccessToken = _reader.Value("AccessToken") ?? "",
            Version = _reader.Value("Version") ?? LinkedInOptions.KnownVersion,
            MayDelete = _reader.Flag("MayDelete"),
            Notifications = _reader.Flag("Notifications", otherwise: true),
            CallsADay = _reader.Whole("CallsADay", 450, 50, 1_000_000),
            Sweep = SweepOptions.Read(_reader),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", LinkedInOptions.PublicRoot, insecureAllowed: false),
            SignInRoot = _reader.Address("SignInRoot", LinkedInOptions.PublicSignIn, insecureAllowed: false),
        };
        Judge(options);
        return _reader.IfFine(options);
    }

    private void Judge(LinkedInOptions options)
    {
        if (!options.OrganizationId.All(char.IsAsciiDigit))
        {
            _reader.Problem($"OrganizationId: '{options.OrganizationId}' is not a number; the Page's name will not do");
        }

        if (options.RefreshToken.Length > 0 == options.AccessToken.Length > 0)
        {
            _reader.Problem("AccessToken: set either RefreshToken (where the application may have one) or AccessToken, and not both");
        }

        if (options.Version.Length != 6 || !options.Version.All(char.IsAsciiDigit) || options.Version[4..] is "00" || string.CompareOrdinal(options.Version[4..], "12") > 0)
        {
            _reader.Problem($"Version: '{options.Version}' is not a year and month such as 202607");
        }
    }
}
