using ChannelWatch.Connectors.Reddit;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.Reddit;

namespace ChannelWatch.Connectors.Tests.Reddit;

/// <summary>Makes connectors to the Reddit stand-in.</summary>
internal static class RedditConnect
{
    public static IChannelConnector To(RedditStandIn reddit, TimeProvider clock, params (string Key, string Value)[] changes) =>
        Connect.With(new RedditFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(clock), clock), reddit.Settings, changes);
}
