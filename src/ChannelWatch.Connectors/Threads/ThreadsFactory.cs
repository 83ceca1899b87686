using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Makes connectors to Threads profiles.</summary>
internal sealed class ThreadsFactory(IHttpClientFactory clients, ITokenStore tokens, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Threads",
        Capabilities = ConnectorCapabilities.Hide | ConnectorCapabilities.Unhide | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "replies to the profile's posts, at every depth; if wished, posts elsewhere that mention it",
        HiddenMeans = "the writer, and nobody else in the thread; what answers it goes out of sight with it",
        Limits =
        [
            "Only replies to the post itself can be hidden; an answer to an answer goes with the one above it, or a person acts by hand.",
            "Nobody can delete or, through the interface, block other people's replies.",
            "A writer is known by the @name only; who changes it counts as somebody new.",
            "Posts elsewhere that mention the profile can be reported by hand and not hidden.",
            "An answer is at most 500 characters long.",
        ],
        Cost = "free; calls are rationed by how often the profile is seen (at least 48,000 in 24 hours), and 1,000 answers in 24 hours",
        Retention = "Meta's terms: keep what is needed for the purpose, delete on request; hand data to a cloud classifier only under a service provider's agreement",
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] =
            [
                "Open the link in the Threads app or at threads.net, signed in as the school.",
                "In a thread of the school press the three dots beside the reply and choose \"Hide for everyone\".",
                "If it is an answer to somebody's answer, hide that one, which takes this with it; elsewhere choose \"Report\".",
            ],
            [ConnectorCapabilities.Remove] = ["Open the link in the Threads app or at threads.net, signed in as the school.", "Press the three dots beside it and choose \"Report\"; only its writer or Meta can delete it."],
            [ConnectorCapabilities.Block] = ["Open the writer's profile in the Threads app, signed in as the school.", "Press the three dots at the top.", "Choose \"Block\" (or \"Restrict\", which they do not notice)."],
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open developers.facebook.com, My Apps, the school's application, Use cases, Access the Threads API, Settings.",
        "Under \"User Token Generator\" press \"Generate Access Token\" beside the school's profile, sign in as the school and agree.",
        "Set the token as the channel's Token, and run: channelwatch check.",
    ];

    public string Kind => "threads";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => ThreadsSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new ThreadsSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new ThreadsSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new ThreadsConnector(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, clock);
    }
}
