using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Flickr;

/// <summary>Makes connectors to Flickr accounts.</summary>
internal sealed class FlickrFactory(IHttpClientFactory clients, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Flickr",
        Capabilities = ConnectorCapabilities.Remove | ConnectorCapabilities.Reply | ConnectorCapabilities.DetectEdits | ConnectorCapabilities.DetectDeletions,
        Reads = "comments on the account's photos and videos",
        Limits =
        [
            "Nothing can be hidden on Flickr: ChannelWatch asks a person, who can have it deleted. A deleted comment cannot be brought back.",
            "Flickr's website lets the owner of a photo delete comments under it; its documentation does not say that the interface does. If it refuses, a person deletes by hand.",
            "Comments stand in one row. The school's own counts as an answer to everything said under the photo since its last one.",
            "A comment that Flickr does not list as a change of its photo is found when the photo's turn comes.",
            "Comments on albums, notes on photos, group discussions and Flickr mail are not read; blocking a writer is done on Flickr.",
        ],
        Cost = "free; about 3,600 requests an hour for each application; a poll costs one for each photo with something new and about twenty-five more",
        Retention = "Flickr's terms: what its writer deletes is deleted here too, as far as the law lets you",
        Budgets = [new BudgetRule("requests", 3000, TimeSpan.FromHours(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = Deleting,
            [ConnectorCapabilities.Remove] = Deleting,
            [ConnectorCapabilities.Block] = ["Open the writer's page on Flickr, signed in as the school.", "Press the three dots beside their name.", "Choose \"Block\": they can then no longer comment on the school's photos."],
        },
    };

    private static IReadOnlyList<string> Deleting =>
    [
        "Open the link to the comment on Flickr, signed in as the school.",
        "Move the pointer over the comment and press the bin beside it.",
        "If it breaks the law or Flickr's rules, report it first: \"Report abuse\" at the foot of the page.",
    ];

    public string Kind => "flickr";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => FlickrSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new FlickrSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        return new FlickrConnector(clients.CreateClient(PlatformHttp.ClientName), options, budget, clock);
    }

    private static FlickrOptions Options(Channel channel)
    {
        var settings = new FlickrSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
