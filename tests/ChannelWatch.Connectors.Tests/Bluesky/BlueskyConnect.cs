using ChannelWatch.Connectors.Bluesky;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Bluesky;

namespace ChannelWatch.Connectors.Tests.Bluesky;

/// <summary>Makes connectors to the Bluesky stand-in.</summary>
internal static class BlueskyConnect
{
    public static IChannelConnector To(BlueskyStandIn network, TimeProvider clock, params (string Key, string Value)[] changes) => To(network, clock, new FakeTokens(), changes);

    public static IChannelConnector To(BlueskyStandIn network, TimeProvider clock, FakeTokens tokens, params (string Key, string Value)[] changes) =>
        Connect.With(new BlueskyFactory(Connect.Clients, tokens, new InProcessBudget(clock), clock), network.Settings, changes);
}
