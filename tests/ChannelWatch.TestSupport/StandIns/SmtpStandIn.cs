using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>
/// A mail server on loopback that speaks enough SMTP to take mails and keeps them: for tests that need the server in their own process,
/// such as the crash test. Plain only; TLS and sign-in are tested on a real server.
/// </summary>
public sealed class SmtpStandIn : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<ReceivedMail> _mails = [];
    private readonly Task _accepting;

    private SmtpStandIn()
    {
        _listener.Start();
        _accepting = AcceptAsync(_stop.Token);
    }

    public static SmtpStandIn Start() => new();

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Answer to give instead of taking the next mails, such as "451 4.7.1 Try later"; null takes them.</summary>
    public string? Refusal { get; set; }

    public IReadOnlyList<ReceivedMail> Mails
    {
        get
        {
            lock (_mails)
            {
                return [.. _mails];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync(CancellationToken cancellationToken)
    {
        var sessions = new List<Task>();
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                sessions.Add(ServeAsync(await _listener.AcceptTcpClientAsync(cancellationToken), cancellationToken));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(TcpClient client, CancellationToken cancellationToken)
    {
        using var connection = client;
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        try
        {
            await writer.WriteLineAsync("220 stand-in ESMTP");
            var to = "";
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                to = line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase) ? line[8..].Trim('<', '>', ' ') : to;
                if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
                {
                    await writer.WriteLineAsync("354 Go on");
                    await TakeAsync(reader, writer, to, cancellationToken);
                    continue;
                }

                await writer.WriteLineAsync(line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase) ? "221 Bye" : "250 OK");
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client was killed or the test ended: that is what the stand-in is for.
        }
    }

    private async Task TakeAsync(StreamReader reader, StreamWriter writer, string to, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        string? line;
        while ((line = await reader.ReadLineAsync(cancellationToken)) is not null && line != ".")
        {
            lines.Add(line);
        }

        if (line is null)
        {
            return; // Cut off before its closing dot: a mail server drops such a mail (RFC 5321 §4.1.1.4).
        }

        if (Refusal is { } refusal)
        {
            await writer.WriteLineAsync(refusal);
            return;
        }

        var id = lines.FirstOrDefault(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))?[11..].Trim() ?? "";
        lock (_mails)
        {
            _mails.Add(new ReceivedMail(to, id, string.Join('\n', lines)));
        }

        await writer.WriteLineAsync("250 Taken");
    }
}

/// <summary>A mail the stand-in took.</summary>
public sealed record ReceivedMail(string To, string MessageId, string Source);
