namespace ChannelWatch.Core.Channels;

/// <summary>Makes the connectors of one platform. One per kind, in the explicit list of the Connectors project.</summary>
public interface IConnectorFactory
{
    /// <summary>The word used in configuration, lower case: "wordpress".</summary>
    string Kind { get; }

    /// <summary>What the platform allows, as data.</summary>
    ConnectorProfile Profile { get; }

    /// <summary>The keys a channel of this kind may have under <c>Settings</c>, with what each is for; for validation and docs.</summary>
    IReadOnlyList<ConnectorSetting> Settings { get; }

    /// <summary>Everything wrong with the channel's settings, one clear line each (key, value found, values allowed); empty when fine.</summary>
    IReadOnlyList<string> Validate(Channel channel);

    /// <summary>What reading a channel whose settings are valid is charged to; by default the profile's rations, counted for the channel alone.</summary>
    PlatformRation RationOf(Channel channel) => new(channel.Id.Value, Profile.Budgets);

    /// <summary>Makes the connector of a channel whose settings are valid. No I/O.</summary>
    IChannelConnector Create(Channel channel, School school);
}
