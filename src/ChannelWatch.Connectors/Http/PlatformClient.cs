using System.Net.Sockets;
using System.Security.Authentication;

namespace ChannelWatch.Connectors.Http;

/// <summary>Sends one request and reads the whole answer within time and size, turning every transport failure into a <see cref="ChannelException"/>.</summary>
internal sealed class PlatformClient(HttpClient http, TimeSpan timeout, TimeProvider clock)
{
    /// <summary>A page of a hundred of the longest comments is well below this.</summary>
    public const int LongestBody = 20 * 1024 * 1024;

    public async Task<PlatformAnswer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            var body = await ReadBodyAsync(response.Content, either.Token);
            return new PlatformAnswer(
                response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, HeadersOf(response), RetryAfter.Read(response.Headers.RetryAfter, clock));
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ChannelException(ChannelFailure.Unreachable, FormattableString.Invariant($"No complete answer within {timeout.TotalSeconds:0.#} s."), inner: exception);
        }
        catch (HttpRequestException exception)
        {
            throw Unreachable(exception);
        }
        catch (IOException exception)
        {
            throw new ChannelException(ChannelFailure.Unreachable, "The connection broke in the middle of the answer.", inner: exception);
        }
        catch (InvalidDataException exception)
        {
            throw new ChannelException(ChannelFailure.NotTheApi, "The answer said it was compressed and was not.", inner: exception);
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream(content.Headers.ContentLength is { } length and > 0 and <= LongestBody ? (int)length : 16 * 1024);
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > LongestBody)
            {
                throw new ChannelException(ChannelFailure.NotTheApi, $"The answer was longer than {LongestBody / (1024 * 1024)} MB; reading was stopped.");
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.Length == buffer.Capacity ? buffer.GetBuffer() : buffer.ToArray();
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            headers[name] = values.ToString();
        }

        if (response.Content.Headers.LastModified is { } changed)
        {
            headers["Last-Modified"] = changed.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        }

        return headers;
    }

    private static ChannelException Unreachable(HttpRequestException exception) => exception switch
    {
        { HttpRequestError: HttpRequestError.NameResolutionError } => New("The site's name could not be looked up (DNS).", exception),
        { HttpRequestError: HttpRequestError.SecureConnectionError } or { InnerException: AuthenticationException } =>
            New("No secure connection could be made: the site's certificate is expired, for another name, or not trusted by this server.", exception),
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => New("The site refused the connection: nothing listens at that address and port.", exception),
        { HttpRequestError: HttpRequestError.ConnectionError } => New("No connection to the site could be made.", exception),
        { HttpRequestError: HttpRequestError.InvalidResponse } => new ChannelException(ChannelFailure.NotTheApi, "The answer was not HTTP.", inner: exception),
        { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => new ChannelException(ChannelFailure.NotTheApi, "The answer's headers were too long.", inner: exception),
        _ => New("The connection broke before the answer was complete.", exception),
    };

    private static ChannelException New(string message, Exception inner) => new(ChannelFailure.Unreachable, message, inner: inner);
}
