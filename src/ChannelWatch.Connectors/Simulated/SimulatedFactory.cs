using ChannelWatch.Connectors.Settings;

namespace ChannelWatch.Connectors.Simulated;

/// <summary>Makes channels that play a script: the demonstration, tests and measurements.</summary>
internal sealed class SimulatedFactory(TimeProvider clock) : IConnectorFactory
{
    public string Kind => "simulated";

    public ConnectorProfile Profile { get; } = new()
    {
        Platform = "Simulated",
        Capabilities = SimulatedConnector.All,
        Reads = "the comments of a script",
        HiddenMeans = "nobody",
        Limits = ["It is no real platform: for the demonstration, tests and measurements."],
        Cost = "free",
        Retention = "none",
    };

    public IReadOnlyList<ConnectorSetting> Settings => SimulatedSettings.Known;

    public IReadOnlyList<string> Validate(Channel channel)
    {
        var settings = new SimulatedSettings(channel);
        settings.Read();
        return settings.Problems;
    }

    public IChannelConnector Create(Channel channel, School school)
    {
        var settings = new SimulatedSettings(channel);
        var options = settings.Read() ?? throw SettingsMistake.Of(channel, settings.Problems);
        return new SimulatedConnector(options, new PlatformAuthor("school", school.Name, IsSchool: true), clock);
    }
}
