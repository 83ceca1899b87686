using System.Text.RegularExpressions;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Reddit;

/// <summary>Reads a channel's settings into <see cref="RedditOptions"/>, collecting every mistake.</summary>
internal sealed partial class RedditSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Subreddit", Required: true, Secret: false, "The school's own community, with or without r/"),
        new("Account", Required: true, Secret: false, "The account that moderates it for the school, with or without u/"),
        new("ClientId", Required: true, Secret: false, "The application's id: the letters below its name on reddit.com/prefs/apps"),
        new("ClientSecret", Required: true, Secret: true, "The application's secret"),
        new("RefreshToken", Required: true, Secret: true, "A permanent refresh token of that account, made as docs/channels/reddit.md says"),
        new("BanDays", Required: false, Secret: false, "How many days a blocked writer stays out, 0 to 999; 0 is for ever (default 0)"),
        new("EditWindow", Required: false, Secret: false, "How far back every poll looks for edits, 1 hour to 30 days (default 3.00:00:00)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API (default https://oauth.reddit.com/)"),
        new("SignInRoot", Required: false, Secret: false, "Advanced: address of Reddit's sign-in (default https://www.reddit.com/api/v1/)"),
    ];

    private readonly SettingsReader _reader = new("Reddit", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public RedditOptions? Read()
    {
        var options = new RedditOptions
        {
            Subreddit = Bare(_reader.Needed("Subreddit"), "r/"),
            Account = Bare(_reader.Needed("Account"), "u/"),
            ClientId = _reader.Needed("ClientId"),
            ClientSecret = _reader.Needed("ClientSecret"),
            RefreshToken = _reader.Needed("RefreshToken"),
            BanDays = _reader.Whole("BanDays", 0, 0, 999),
            EditWindow = _reader.Span("EditWindow", TimeSpan.FromDays(3), TimeSpan.FromHours(1), TimeSpan.FromDays(30)),
            InitialHistory = _reader.Span("InitialHistory", TimeSpan.FromDays(14), TimeSpan.Zero, TimeSpan.FromDays(365)),
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", RedditOptions.PublicRoot, insecureAllowed: false),
            SignInRoot = _reader.Address("SignInRoot", RedditOptions.PublicSignIn, insecureAllowed: false),
        };
        RequireName("Subreddit", options.Subreddit);
        RequireName("Account", options.Account);
        return _reader.IfFine(options);
    }

    private void RequireName(string key, string value)
    {
        if (value.Length > 0 && !Names().IsMatch(value))
        {
            _reader.Problem($"{key}: '{value}' is not a name on Reddit (2 to 24 letters, digits, '_' and '-')");
        }
    }

    private static string Bare(string value, string prefix)
    {
        var name = value.TrimStart('/');
        return name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name[prefix.Length..] : name;
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{2,24}$", RegexOptions.NonBacktracking)]
    private static partial Regex Names();
}
