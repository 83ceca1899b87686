using System.Globalization;
using System.Net;
using System.Net.Sockets;

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

    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public WordPressOptions? Read()
    {
        foreach (var key in channel.Settings.Keys.Where(key => Known.All(known => !known.Key.Equals(key, StringComparison.OrdinalIgnoreCase))))
        {
            _problems.Add($"{key}: unknown setting; a WordPress channel has {string.Join(", ", Known.Select(known => known.Key))}");
        }

        var defaults = new WordPressOptions { Url = new Uri("http://localhost/"), User = "", ApplicationPassword = "" };
        var insecure = Flag("AllowInsecure");
        var options = defaults with
        {
            Url = Address(insecure) ?? defaults.Url,
            User = Needed("User"),
            ApplicationPassword = Needed("ApplicationPassword"),
            EditWindow = Span("EditWindow", defaults.EditWindow, TimeSpan.FromHours(1), TimeSpan.FromDays(90)),
            InitialHistory = Span("InitialHistory", defaults.InitialHistory, TimeSpan.Zero, TimeSpan.FromDays(365)),
            RequestTimeout = Span("RequestTimeout", defaults.RequestTimeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            StaffUserIds = Staff(),
            AllowInsecure = insecure,
        };
        if (options.User.Contains(':', StringComparison.Ordinal))
        {
            _problems.Add("User: holds a colon, which a user name cannot");
        }

        return _problems.Count == 0 ? options : null;
    }

    private string? Value(string key) => channel.Settings.FirstOrDefault(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Value is { Length: > 0 } value ? value.Trim() : null;

    private string Needed(string key)
    {
        if (Value(key) is { } value)
        {
            return value;
        }

        _problems.Add($"{key}: is missing; {Known.First(known => known.Key == key).Meaning}");
        return "";
    }

    private Uri? Address(bool insecureAllowed)
    {
        var value = Needed("Url");
        if (value.Length == 0)
        {
            return null;
        }

        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0)
        {
            _problems.Add("Url: is not a plain http:// or https:// address without user name, '?' or '#'");
            return null;
        }

        if (url.Scheme == "http" && !insecureAllowed && !IsNearby(url))
        {
            _problems.Add($"Url: 'http://{url.Host}' would send the password in clear over the internet; use https://, or set AllowInsecure to true if you must");
        }

        return url.AbsolutePath.EndsWith('/') ? url : new Uri(url.AbsoluteUri + "/");
    }

    private bool Flag(string key)
    {
        if (Value(key) is not { } value)
        {
            return false;
        }

        if (!bool.TryParse(value, out var flag))
        {
            _problems.Add($"{key}: '{value}' is not true or false");
        }

        return flag;
    }

    private TimeSpan Span(string key, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (Value(key) is not { } value)
        {
            return otherwise;
        }

        if (!TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var span) || span < least || span > most)
        {
            _problems.Add($"{key}: '{value}' is not a time span (days.hours:minutes:seconds) from {least} to {most}");
            return otherwise;
        }

        return span;
    }

    private HashSet<long>? Staff()
    {
        if (Value("StaffUserIds") is not { } value)
        {
            return null;
        }

        var ids = new HashSet<long>();
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) || !ids.Add(id))
            {
                _problems.Add($"StaffUserIds: '{part}' is not a user id (a whole number, once)");
            }
        }

        return ids;
    }

    private static bool IsNearby(Uri url)
    {
        if (!IPAddress.TryParse(url.Host.Trim('[', ']'), out var address))
        {
            return url.IsLoopback || !url.Host.Contains('.', StringComparison.Ordinal) || url.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) || url.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase);
        }

        if (IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal || address.IsIPv6UniqueLocal)
        {
            return true;
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily == AddressFamily.InterNetwork
            && (bytes[0] == 10 || (bytes[0] == 192 && bytes[1] == 168) || (bytes[0] == 172 && bytes[1] is >= 16 and <= 31) || (bytes[0] == 169 && bytes[1] == 254));
    }
}
