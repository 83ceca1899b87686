using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Intake;

/// <summary>Makes channels whose comments another system hands in (docs/intake.md).</summary>
internal sealed class IntakeFactory : IConnectorFactory
{
    public string Kind => "intake";

    public ConnectorProfile Profile { get; } = new()
    {
        Platform = "Handed in by another system",
        Capabilities = ConnectorCapabilities.DetectEdits,
        Reads = "what the other system sends to /intake, or leaves in the folder",
        HiddenMeans = "whoever the other system lets see it",
        Limits =
        [
            "ChannelWatch does not call the other system: that system fetches decisions and carries them out, or a person does.",
            "Comments the other system does not hand in are not seen, and nothing tells ChannelWatch that they are missing.",
        ],
        Cost = "free; 120 requests a minute",
        Retention = "only the school's own retention rules, and those of the system that hands in",
    };

    public IReadOnlyList<ConnectorSetting> Settings => IntakeSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new IntakeSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new IntakeSettings(channel);
        return new IntakeConnector(
            channel,
            settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems));
    }
}
