using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Reads a channel's settings into <see cref="YouTubeOptions"/>, collecting every mistake.</summary>
internal sealed class YouTubeSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("ChannelId", Required: true, Secret: false, "The channel's id, UC and 22 more characters (YouTube Studio, Settings, Channel, Advanced settings)"),
        new("ClientId", Required: true, Secret: false, "OAuth client id of the school's Google Cloud project"),
        new("ClientSecret", Required: true, Secret: true, "That client's secret"),
        new("RefreshToken", Required: true, Secret: true, "A refresh token of the channel's owner, made as docs/channels/youtube.md says"),
        new("MayAct", Required: false, Secret: false, "true records that the school agrees to ChannelWatch holding, deleting and answering comments on the channel, as YouTube's policies ask; otherwise it only reads (default false)"),
        new("DailyUnits", Required: false, Secret: false, "How many of the project's units a day are for this channel, 500 to 1000000 (default 9000 of Google's 10,000)"),
        new("EditWindow", Required: false, Secret: false, "How far back every poll looks for edits and deletions, 1 hour to 30 days (default 3.00:00:00)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://www.googleapis.com/youtube/v3/)"),
        new("SignInRoot", Required: false, Secret: false, "Advanced: address of Google's sign-in (default https://oauth2.googleapis.com/)"),
    ];

    private readonly SettingsReader _reader = new("YouTube", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public YouTubeOptions? Read()
    {
        var options = new YouTubeOptions
        {
            ChannelId = _reader.Needed("ChannelId"),
            ClientId = _reader.Needed("ClientId"),
            ClientSecret = _reader.Needed("ClientSecret"),
            RefreshToken = _reader.Needed("RefreshToken"),
            MayAct = _reader.Flag("MayAct"),
            DailyUnits = _reader.Whole("DailyUnits", 9000, 500, 1_000_000),
            EditWindow = _reader.Span("EditWindow", TimeSpan.FromDays(3), TimeSpan.FromHours(1), TimeSpan.FromDays(30)),
            InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(14), TimeSpan.Zero, TimeSpan.FromDays(365)),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", YouTubeOptions.PublicRoot, insecureAllowed: false),
            SignInRoot = _reader.Address("SignInRoot", YouTubeOptions.PublicSignIn, insecureAllowed: false),
        };
        if (options.ChannelId.Length > 0 && !(options.ChannelId.StartsWith("UC", StringComparison.Ordinal) && options.ChannelId.Length == 24))
        {
            _reader.Problem($"ChannelId: '{options.ChannelId}' is not UC followed by 22 characters; the @name will not do");
        }

        return _reader.IfFine(options);
    }
}
