using System.Net;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Classification.Cloud;

/// <summary>
/// Fetches a picture a stranger named, within bounds of size and time, and only from public addresses: what the server can reach inside the
/// school's network is no business of a comment. Redirects are followed by hand, each checked like the first address.
/// </summary>
internal sealed class PictureFetcher(HttpClient http)
{
    private const int LargestPicture = 4 * 1024 * 1024;
    private const int MostRedirects = 3;

    private static readonly string[] Kinds = ["image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "image/webp"];

    /// <summary>A client that connects to public addresses only, whatever a name resolves to at that moment.</summary>
    public static HttpClient PublicOnly(TimeSpan timeLimit, Func<IPAddress, bool>? allowed = null) => new(PublicConnection.Handler(allowed ?? PublicAddress.Is))
    {
        Timeout = timeLimit,
        MaxResponseContentBufferSize = LargestPicture,
    };

    /// <exception cref="OpinionException">It cannot be had, or must not be.</exception>
    public async Task<byte[]> FetchAsync(Uri address, CancellationToken cancellationToken)
    {
        try
        {
            for (var hops = 0; hops <= MostRedirects; hops++)
            {
                if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0)
                {
                    throw new OpinionException("A picture's address is not an ordinary web address; it was not fetched.", needsPerson: false);
                }

                using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
                if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } next)
                {
                    return await ReadAsync(response, cancellationToken);
                }

                address = new Uri(address, next);
            }

            throw new OpinionException("A picture's address leads from one to the next without end; it was not fetched.", needsPerson: false);
        }
        catch (HttpRequestException failure) when (failure.InnerException is NotPublicException)
        {
            throw new OpinionException("A picture's address leads into a private network; it was not fetched.", needsPerson: false, failure);
        }
        catch (HttpRequestException failure)
        {
            throw new OpinionException("A picture could not be fetched.", needsPerson: false, failure);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OpinionException("A picture could not be fetched in time.", needsPerson: false, slow);
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode || !Kinds.Contains(response.Content.Headers.ContentType?.MediaType, StringComparer.OrdinalIgnoreCase))
        {
            throw new OpinionException("What is at a picture's address is no picture that can be looked at.", needsPerson: false);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var picture = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            picture.Write(buffer, 0, read);
            if (picture.Length > LargestPicture)
            {
                throw new OpinionException("A picture is larger than 4 MB; it was not looked at.", needsPerson: false);
            }
        }

        return picture.ToArray();
    }
}
