using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>Reads a channel's settings into <see cref="FlickrOptions"/>, collecting every mistake.</summary>
internal sealed class FlickrSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("UserId", Required: true, Secret: false, "The account's number, such as 12345678@N00 (the sign-in in docs/channels/flickr.md shows it)"),
        new("ApiKey", Required: true, Secret: false, "Key of the school's application (flickr.com/services/apps)"),
        new("ApiSecret", Required: true, Secret: true, "That application's secret"),
        new("Token", Required: true, Secret: true, "An OAuth token of the account with the permission delete, made as docs/channels/flickr.md says"),
        new("TokenSecret", Required: true, Secret: true, "The secret that came with the token"),
        new("EditWindow", Required: false, Secret: false, "How far back every poll looks for deletions of comments, 1 hour to 30 days (default 3.00:00:00)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://api.flickr.com/services/)"),
    ];

    private readonly SettingsReader _reader = new("Flickr", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public FlickrOptions? Read()
    {
        var options = new FlickrOptions
        {
            UserId = _reader.Needed("UserId"),
            ApiKey = _reader.Needed("ApiKey"),
            ApiSecret = _reader.Needed("ApiSecret"),
            Token = _reader.Needed("Token"),
            TokenSecret = _reader.Needed("TokenSecret"),
            EditWindow = _reader.Span("EditWindow", TimeSpan.FromDays(3), TimeSpan.FromHours(1), TimeSpan.FromDays(30)),
            InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(14), TimeSpan.Zero, TimeSpan.FromDays(365)),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", FlickrOptions.PublicRoot, insecureAllowed: false),
        };
        if (options.UserId.Length > 0 && !options.UserId.Contains('@', StringComparison.Ordinal))
        {
            _reader.Problem($"UserId: '{options.UserId}' is not a number such as 12345678@N00; the account's name will not do");
        }

        return _reader.IfFine(options);
    }
}
