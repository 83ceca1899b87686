using ChannelWatch.Connectors.Mastodon;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Mastodon;

namespace ChannelWatch.Connectors.Tests.Mastodon;

/// <summary>Makes connectors to the Mastodon stand-in.</summary>
internal static class MastodonConnect
{
    public static IChannelConnector To(MastodonStandIn account, TimeProvider clock, params (string Key, string Value)[] changes) =>
        Connect.With(new MastodonFactory(Connect.Clients, new InProcessBudget(clock), clock), account.Settings, changes);
}
