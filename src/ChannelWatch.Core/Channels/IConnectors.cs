namespace ChannelWatch.Core.Channels;

/// <summary>The connectors of the installation, one per channel, made once.</summary>
public interface IConnectors
{
    /// <exception cref="KeyNotFoundException">No such channel is configured.</exception>
    IChannelConnector For(ChannelId channel);
}
