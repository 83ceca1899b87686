using ChannelWatch.Host.Commands;
using ChannelWatch.Host.Configuration;

namespace ChannelWatch.Host.Wiring;

/// <summary>Reads the installation a command works on.</summary>
internal static class InstallationReading
{
    public static Installation Read(InstallationRequest request, CommandConsole console) =>
        new InstallationLoader(ConnectorFactories.All(), console.Environment).Load(request);
}
