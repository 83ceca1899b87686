using ChannelWatch.Connectors.YouTube;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.YouTube;

namespace ChannelWatch.Connectors.Tests.YouTube;

/// <summary>Makes connectors to the YouTube stand-in.</summary>
internal static class YouTubeConnect
{
    public static IChannelConnector To(YouTubeStandIn channel, TimeProvider clock, params (string Key, string Value)[] changes) => To(channel, clock, new FakeTokens(), changes);

    public static IChannelConnector To(YouTubeStandIn channel, TimeProvider clock, FakeTokens tokens, params (string Key, string Value)[] changes) =>
        Connect.With(new YouTubeFactory(Connect.Clients, tokens, new InProcessBudget(clock), clock), channel.Settings, changes);
}
