using ChannelWatch.Connectors.LinkedIn;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.Fakes;
using ChannelWatch.TestSupport.StandIns.LinkedIn;

namespace ChannelWatch.Connectors.Tests.LinkedIn;

/// <summary>Makes connectors to the LinkedIn stand-in, with more than the default ration unless a test says otherwise.</summary>
internal static class LinkedInConnect
{
    public static IChannelConnector To(LinkedInStandIn page, TimeProvider clock, params (string Key, string Value)[] changes) =>
        Connect.With(new LinkedInFactory(Connect.Clients, new FakeTokens(), new InProcessBudget(clock), clock), page.Settings, [("CallsADay", "100000"), .. changes]);
}
