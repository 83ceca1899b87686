using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ChannelWatch.Connectors.Http;

/// <summary>Follows a platform's pages by the token each gives for the next one, within bounds.</summary>
internal static class Paging
{
    /// <summary>More pages than any account of a school fills.</summary>
    private const int MostPages = 2000;

    /// <param name="platform">For the error.</param>
    /// <param name="ask">Fetches the page of a token; null: the first one.</param>
    /// <param name="next">The token of the next page, or null at the end.</param>
    /// <param name="cancellationToken">Stops between two pages.</param>
    /// <exception cref="ChannelException"><see cref="ChannelFailure.NotTheApi"/> when the pages go round in a circle, which must not pass for the end.</exception>
    public static async IAsyncEnumerable<JsonElement> FollowAsync(
        string platform, Func<string?, Task<JsonElement>> ask, Func<JsonElement, string?> next, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? token = null; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await ask(token);
            yield return page;
            token = next(page);
            if (token is not { Length: > 0 })
            {
                yield break;
            }

            if (!seen.Add(token) || seen.Count > MostPages)
            {
                throw new ChannelException(ChannelFailure.NotTheApi, $"{platform}'s pages go round in a circle; reading was stopped.");
            }
        }
    }
}
