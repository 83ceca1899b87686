namespace ChannelWatch.Core.Channels;

/// <summary>The connectors of the installation, one per channel, made once.</summary>
public interface IConnectors
{
    /// <exception cref="KeyNotFoundException">No such channel is configured.</exception>
    IChannelConnector For(ChannelId channel);

    /// <summary>What the channel's platform allows, as data.</summary>
    /// <exception cref="KeyNotFoundException">No such channel is configured.</exception>
    ConnectorProfile ProfileOf(ChannelId channel);
}
