using ChannelWatch.Connectors.Meta;
using ChannelWatch.Connectors.Settings;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>Reads a channel's settings into <see cref="FacebookOptions"/>, collecting every mistake.</summary>
internal sealed class FacebookSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("PageId", Required: true, Secret: false, "The Page's number (Page, About, Page transparency)"),
        new("PageToken", Required: true, Secret: true, "A Page access token (not a person's), made as docs/channels/facebook.md says"),
        new("AppId", Required: false, Secret: false, "Id of the school's application at Meta; with AppSecret the token's permissions and end are checked"),
        new("AppSecret", Required: false, Secret: true, "That application's secret"),
        new("StaffIds", Required: false, Secret: false, "Ids, separated by commas, of accounts that answer for the school besides the Page"),
        new("ReadReviews", Required: false, Secret: false, "false leaves out the Page's reviews (default true)"),
        new("ReadReels", Required: false, Secret: false, "false leaves out comments on reels (default true)"),
        new("ReadAdvertisements", Required: false, Secret: false, "true reads comments on advertisements too, which needs the permission ads_read (default false)"),
        .. SweepOptions.Known,
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address and version of the Graph API (default https://graph.facebook.com/v26.0/)"),
    ];

    private readonly SettingsReader _reader = new("Facebook", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public FacebookOptions? Read()
    {
        var options = new FacebookOptions
        {
            PageId = _reader.Needed("PageId"),
            PageToken = _reader.Needed("PageToken"),
            Application = MetaApplication.Read(_reader),
            StaffIds = _reader.Many("StaffIds"),
            ReadReviews = _reader.Flag("ReadReviews", otherwise: true),
            ReadReels = _reader.Flag("ReadReels", otherwise: true),
            ReadAdvertisements = _reader.Flag("ReadAdvertisements"),
            Sweep = SweepOptions.Read(_reader),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", FacebookOptions.PublicRoot, insecureAllowed: false),
        };
        foreach (var id in options.StaffIds.Prepend(options.PageId).Where(id => id.Length > 0 && !id.All(char.IsAsciiDigit)))
        {
            _reader.Problem($"{(id == options.PageId ? "PageId" : "StaffIds")}: '{id}' is not a number; the name in the Page's address will not do");
        }

        return _reader.IfFine(options);
    }
}
