using System.Text.RegularExpressions;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>Reads a channel's settings into <see cref="TelegramOptions"/>, collecting every mistake.</summary>
internal sealed partial class TelegramSettings(Channel channel)
{
    public static readonly IReadOnlyList<ConnectorSetting> Known =
    [
        new("BotToken", Required: true, Secret: true, "The bot's token as @BotFather shows it, like 123456789:AAE…"),
        new("Group", Required: true, Secret: false, "The channel's discussion group: its public name (@larkfield_talk) or its number (-100…; docs/channels/telegram.md says where it is shown)"),
        new("Block", Required: false, Secret: false, "What blocking does: restrict takes away the right to write, ban puts out of the group (default restrict)"),
        new("RequestTimeout", Required: false, Secret: false, "How long one request may take, 1 second to 5 minutes (default 00:00:30)"),
        new("ApiRoot", Required: false, Secret: false, "Advanced: address of the API, for a Bot API server of the school's own (default https://api.telegram.org/)"),
    ];

    private readonly SettingsReader _reader = new("Telegram", Known, channel);

    public IReadOnlyList<string> Problems => _reader.Problems;

    /// <summary>The options, or null when there are <see cref="Problems"/>.</summary>
    public TelegramOptions? Read()
    {
        var options = new TelegramOptions
        {
            BotToken = _reader.Needed("BotToken"),
            Group = _reader.Needed("Group"),
            Bans = _reader.OneOf("Block", "restrict", "restrict", "ban") == "ban",
            RequestTimeout = _reader.Span("RequestTimeout", TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5)),
            ApiRoot = _reader.Address("ApiRoot", TelegramOptions.PublicRoot, insecureAllowed: false),
        };
        if (options.BotToken.Length > 0 && !Tokens().IsMatch(options.BotToken))
        {
            _reader.Problem("BotToken: is not a bot's token (a number, a colon and about 35 letters, digits, '_' and '-'); @BotFather shows it with /token");
        }

        if (options.Group.Length > 0 && !Groups().IsMatch(options.Group))
        {
            _reader.Problem($"Group: '{options.Group}' is neither a group's number (-100…) nor a public name (@name)");
        }

        return _reader.IfFine(options);
    }

    [GeneratedRegex("^[0-9]{1,20}:[A-Za-z0-9_-]{20,100}$", RegexOptions.NonBacktracking)]
    private static partial Regex Tokens();

    [GeneratedRegex("^(-[0-9]{5,20}|@[A-Za-z0-9_]{4,32})$", RegexOptions.NonBacktracking)]
    private static partial Regex Groups();
}
