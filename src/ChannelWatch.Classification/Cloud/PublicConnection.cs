using System.Net;
using System.Net.Sockets;

namespace ChannelWatch.Classification.Cloud;

/// <summary>
/// Connects only where every check is made on the very address connected to: a name that resolves to a public address when it is checked and
/// to a private one when it is used gains nothing.
/// </summary>
internal static class PublicConnection
{
    public static SocketsHttpHandler Handler(Func<IPAddress, bool> allowed) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 32,
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, allowed, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint wanted, Func<IPAddress, bool> allowed, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(wanted.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(wanted.Host, cancellationToken);
        var open = addresses.Where(allowed).ToArray();
        if (open.Length == 0)
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(open, wanted.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
