using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Manual;

/// <summary>Makes channels that people look at: WhatsApp groups, Snapchat, Pinterest, game servers, closed services still on the register.</summary>
internal sealed class ManualFactory : IConnectorFactory
{
    private static readonly string[] TakeDown =
    [
        "Take a screenshot of the post as it stands, with its date and author, and hand it in on the check page if that has not been done.",
        "Open the group, account or server with the school’s own account; its address is on the register.",
        "Hide or delete the post there. In a WhatsApp group an admin presses and holds the message, then Delete for everyone.",
        "Where the school may not delete it, ask its author to, in private and politely, and use the platform’s Report function.",
        "Look at the place again as an ordinary member sees it: the post should be gone.",
    ];

    private static readonly string[] Bar =
    [
        "Open the list of members with the school’s own account and find the author; check the name twice.",
        "Remove the person from the group or server, or block the account, and tick Report where there is such a box.",
        "Where links invite new members, make a new invitation link, so that the person does not come back by the old one.",
    ];

    public string Kind => "manual";

    public ConnectorProfile Profile { get; } = new()
    {
        Platform = "Watched by hand",
        Capabilities = ConnectorCapabilities.None,
        Reads = "what people paste on the check page or report: words, author, link, time and a picture",
        Limits =
        [
            "No program reads it: a person is asked to look, at the school's rhythm, and the check is logged.",
            "Whatever is to be hidden, removed or undone is done by hand, with steps, until somebody confirms it.",
            "What happens between two checks is seen at the next one.",
        ],
        Cost = "free; a few minutes of somebody's time for each check",
        Retention = "only the school's own retention rules; pictures are kept in the data folder",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = TakeDown,
            [ConnectorCapabilities.Remove] = TakeDown,
            [ConnectorCapabilities.Block] = Bar,
        },
    };

    public IReadOnlyList<ConnectorSetting> Settings => ManualSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new ManualSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new ManualSettings(channel);
        return new ManualConnector(settings.Read()
            ?? throw SettingsMistake.Of(channel, settings.Problems));
    }
}
