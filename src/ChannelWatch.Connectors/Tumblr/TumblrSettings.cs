using ChannelWatch.Connectors.Settings;
using ChannelWatch.Connectors.Sweeping;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>Reads a channel's settings into <see cref="TumblrOptions"/>, collecting every mistake.</summary>
internal sealed class TumblrSettings(Channel channel)
{
    private const string Host = ".tumblr.com";

    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Blog", Required: true, Secret: false, "The blog's name: larkfield or larkfield.tumblr.com"),
        new("ClientId", Required: true, Secret: false, "OAuth Consumer Key of the school's application (tumblr.com/oauth/apps)"),
        new("ClientSecret", Required: true, Secret: true, "That application's OAuth Consumer Secret"),
        new("RefreshToken", Required: true, Secret: true, "A refresh token of an admin of the blog, made as docs/channels/tumblr.md says"),
        .. SweepOptions.Known,
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://api.tumblr.com/v2/)"),
    ];

    private readonly SettingsReader _reader = new("Tumblr", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public TumblrOptions? Read()
    {
        var blog = _reader.Needed("Blog");
        var options = new TumblrOptions
        {
            Blog = blog.EndsWith(Host, StringComparison.OrdinalIgnoreCase) ? blog[..^Host.Length] : blog,
            ClientId = _reader.Needed("ClientId"),
            ClientSecret = _reader.Needed("ClientSecret"),
            RefreshToken = _reader.Needed("RefreshToken"),
            Sweep = SweepOptions.Read(_reader),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", TumblrOptions.PublicRoot, insecureAllowed: false),
        };
        if (!options.Blog.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        {
            _reader.Problem($"Blog: '{blog}' is not a name of letters, digits and hyphens, with or without {Host}; an address of your own will not do");
        }

        return _reader.IfFine(options);
    }
}
