using ChannelWatch.Connectors.Telegram;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns.Telegram;

namespace ChannelWatch.Connectors.Tests.Telegram;

/// <summary>Makes connectors to the Telegram stand-in.</summary>
internal static class TelegramConnect
{
    public static IChannelConnector To(TelegramStandIn telegram, TimeProvider clock, params (string Key, string Value)[] changes) =>
        Connect.With(new TelegramFactory(Connect.Clients, new InProcessBudget(clock), clock), telegram.Settings, changes);
}
