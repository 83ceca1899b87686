using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Intake;

/// <summary>Lets in who sends a channel's own key; takes as long for a wrong key, or a channel that is not there, as for the right one.</summary>
internal sealed class IntakeKeys(SchoolDirectory schools, IConnectors connectors)
{
    private const string Scheme = "Bearer ";

    // Nobody can send this: keys are 24 characters or longer.
    private const string Nothing = "";

    /// <summary>The channel, or null when the key does not open it.</summary>
    public Channel? Open(string name, HttpRequest request)
    {
        var id = new ChannelId(name);
        var channel = schools.OwnerOf(id)?.FindChannel(id);
        var key = channel is not null && connectors.For(id) is IHandedIn { Terms.Key: { } own } ? own : Nothing;
        var header = request.Headers.Authorization.ToString();
        var sent = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        var same = CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return same && key != Nothing ? channel : null;
    }
}
