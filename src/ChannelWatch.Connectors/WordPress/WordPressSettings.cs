using System.Globalization;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Reads a channel's settings into <see cref="WordPressOptions"/>, collecting every mistake instead of stopping at the first.</summary>
internal sealed class WordPressSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("Url", Required: true, Secret: false, "The site's address, e.g. https://www.larkfield.example/"),
        new("User", Required: true, Secret: false, "User name of an account of the site with the Editor role"),
        new("ApplicationPassword", Required: true, Secret: true, "An Application Password of that account (its profile page in WordPress makes them)"),
        new("EditWindow", Required: false, Secret: false, "How far back every poll looks for edits and deletions, 1 hour to 90 days (default 7.00:00:00)"),
        new("InitialHistory", Required: false, Secret: false, "How far back the first poll looks, 0 to 365 days (default 14.00:00:00)"),
        new("StaffUserIds", Required: false, Secret: false, "User ids, separated by commas, that write for the school (default: every user who may write posts)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("AllowInsecure", Required: false, Secret: false, "true allows http:// to a public address, which sends the password in clear (default false)"),
    ];

    private readonly SettingsReader _reader = new("WordPress", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public WordPressOptions? Read()
    {
        var defaults = new WordPressOptions { Url = new Uri("http://localhost/"), User = "", ApplicationPassword = "" };
        var insecure = _reader.Flag("AllowInsecure");
        var options = defaults with
        {
            Url = _reader.NeededAddress("Url", insecure) ?? defaults.Url,
            User = _reader.Needed("User"),
            ApplicationPassword = _reader.Needed("ApplicationPassword"),
            EditWindow = _reader.Span("EditWindow", defaults.EditWindow, TimeSpan.FromHours(1), TimeSpan.FromDays(90)),
            InitialHistory = _reader.Span("InitialHistory", defaults.InitialHistory, TimeSpan.Zero, TimeSpan.FromDays(365)),
            RequestTimeout = _reader.Span("RequestTimeout", defaults.RequestTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            StaffUserIds = Staff(),
            AllowInsecure = insecure,
        };
        if (options.User.Contains(':', StringComparison.Ordinal))
        {
            _reader.Problem("User: holds a colon, which a user name cannot");
        }

        return _reader.IfFine(options);
    }

    private HashSet<long>? Staff()
    {
        if (_reader.Value("StaffUserIds") is null)
        {
            return null;
        }

        var ids = new HashSet<long>();
        foreach (var part in _reader.Many("StaffUserIds"))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !ids.Add(id))
            {
                _reader.Problem($"StaffUserIds: '{part}' is not a user id (a whole number, once)");
            }
        }

        return ids;
    }
}
