using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace ChannelWatch.Mail.Smtp;

/// <summary>Speaks just enough SMTP to find out what a server offers and whether it accepts the password.</summary>
internal sealed class SmtpDialogue(TcpClient connection) : IAsyncDisposable
{
    private const int LongestLine = 4096;
    private const int MostLines = 100;

    private readonly byte[] _buffer = new byte[LongestLine];
    private Stream _stream = connection.GetStream();
    private int _start;
    private int _end;

    public async Task<SmtpReply> SayAsync(string command, CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancellationToken);
        return await ListenAsync(cancellationToken);
    }

    public async Task<SmtpReply> ListenAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(cancellationToken);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                break;
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpReply(code, lines);
            }
        }

        throw new InvalidDataException("The answer is not SMTP.");
    }

    /// <summary>Encrypts what follows; anything the server said before is dropped, so that nobody in between can slip words in.</summary>
    public async Task EncryptAsync(string host, CancellationToken cancellationToken)
    {
        _start = _end = 0;
        var encrypted = new SslStream(_stream);
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellationToken);
        _stream = encrypted;
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        var line = new StringBuilder();
        while (line.Length <= LongestLine)
        {
            if (_start == _end)
            {
                _start = 0;
                _end = await _stream.ReadAsync(_buffer, cancellationToken);
                if (_end == 0)
                {
                    throw new IOException("The server closed the connection.");
                }
            }

            var sign = (char)_buffer[_start++];
            if (sign == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(sign);
        }

        throw new InvalidDataException("The answer is not SMTP.");
    }
}
