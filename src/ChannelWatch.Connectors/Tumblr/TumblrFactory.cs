using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Tumblr;

/// <summary>Makes connectors to Tumblr blogs.</summary>
internal sealed class TumblrFactory(IHttpClientFactory clients, ITokenStore tokens, IPlatformBudget budget, TimeProvider clock) : IConnectorFactory
{
    public static ConnectorProfile Allowed { get; } = new()
    {
        Platform = "Tumblr",
        Capabilities = ConnectorCapabilities.Block | ConnectorCapabilities.DetectDeletions,
        Reads = "replies to the blog's posts, reblogs that add words, posts and replies elsewhere that mention the blog, and that a question was asked",
        Limits =
        [
            "Nothing can be hidden, deleted or answered through Tumblr's interface: a person does it on the blog.",
            "Tumblr ties no reply to another. The blog's own reply counts as an answer to everything said under the post since its last one.",
            "Of a question in the inbox ChannelWatch sees that there is one; of a reblog sometimes only a summary of what was added.",
            "Likes, bare reblogs and private chats are not read.",
            "A mention elsewhere that was deleted is not noticed by itself.",
        ],
        Cost = "free; 1,000 requests an hour and 5,000 a day for each application; a poll costs about one for each post of the last weeks and ten more",
        Retention = "Tumblr's terms: what its writer deletes is deleted here too, as far as the law lets you",
        Budgets = [new BudgetRule("requests", 900, TimeSpan.FromHours(1)), new BudgetRule("requests", 4500, TimeSpan.FromDays(1))],
        ByHand = new Dictionary<ConnectorCapabilities, IReadOnlyList<string>>
        {
            [ConnectorCapabilities.Hide] = Deleting,
            [ConnectorCapabilities.Remove] = Deleting,
        },
    };

    public static IReadOnlyList<string> Renewing { get; } =
    [
        "Open the sign-in address of docs/channels/tumblr.md (step 3) in a browser, signed in to Tumblr as an admin of the blog.",
        "Press \"Allow\", and exchange the code for a refresh token as that page says.",
        "Set it as the channel's RefreshToken, and run: channelwatch check.",
    ];

    private static IReadOnlyList<string> Deleting =>
    [
        "Open the link to the post on tumblr.com, signed in as the blog.",
        "Press the number of notes below it and find the reply.",
        "Press the three dots beside it and choose \"Delete reply\"; where that is not offered, or it stands on somebody else's blog, choose \"Report\".",
        "If its writer should not write again, choose \"Block\" there too.",
    ];

    public string Kind => "tumblr";

    public ConnectorProfile Profile => Allowed;

    public IReadOnlyList<ConnectorSetting> Settings => TumblrSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new TumblrSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public PlatformRation RationOf(Channel channel) => Options(channel).Ration;

    public IChannelConnector Create(Channel channel, School school)
    {
        var options = Options(channel);
        return new TumblrConnector(clients.CreateClient(PlatformHttp.ClientName), options, channel.Id, tokens, budget, clock);
    }

    private static TumblrOptions Options(Channel channel)
    {
        var settings = new TumblrSettings(channel);
        return settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
    }
}
