using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Meta;

/// <summary>The manners all of Meta's Graph interfaces share: sign-in, rations told in headers, errors in the body, paging by cursors.</summary>
internal sealed class MetaApi
{
    /// <summary>More pages than any account of a school fills.</summary>
    private const int MostPages = 2000;

    private readonly PlatformApi _api;
    private readonly MetaUsage _usage;
    private readonly MetaWords _words;

    public MetaApi(PlatformClient client, Uri root, MetaWords words, Func<CancellationToken, ValueTask<string>> token, TimeProvider clock)
    {
        _words = words;
        _usage = new MetaUsage(clock);
        _api = new PlatformApi(client, root)
        {
            Refusal = answer => MetaRefusal.From(answer, words),
            SignIn = async cancellationToken => new AuthenticationHeaderValue("Bearer", await token(cancellationToken)),
            Answered = _usage.Note,
        };
    }

    /// <summary>An object; anything else is not the API.</summary>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        _usage.ThrowIfSpent();
        return Parts.Object(await _api.GetAsync(path, cancellationToken));
    }

    /// <summary>An object, or null when the platform says that it is gone.</summary>
    public async Task<JsonElement?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(path, cancellationToken);
        }
        catch (ChannelException gone) when (gone.Failure == ChannelFailure.CommentGone)
        {
            return null;
        }
    }

    /// <summary>The account itself, of which "gone" means that the settings or the sign-in are wrong.</summary>
    public async Task<JsonElement> AccountAsync(string path, CancellationToken cancellationToken) => await FindAsync(path, cancellationToken)
        ?? throw new ChannelException(ChannelFailure.NotFound, $"{_words.Platform} does not show us the account: its id is wrong, it was closed, or the token is not for it. {_words.SignIn}");

    public async Task<JsonElement> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, CancellationToken cancellationToken)
    {
        _usage.ThrowIfSpent();
        return Parts.Object(await _api.PostFormAsync(path, fields, cancellationToken));
    }

    public async Task<JsonElement> PostJsonAsync(string path, object body, CancellationToken cancellationToken)
    {
        _usage.ThrowIfSpent();
        return Parts.Object(await _api.PostAsync(path, body, cancellationToken));
    }

    public async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        _usage.ThrowIfSpent();
        var answer = await _api.SendAsync(HttpMethod.Delete, path, null, cancellationToken);
        if (!answer.IsSuccess)
        {
            throw MetaRefusal.From(answer, _words);
        }
    }

    /// <summary>The rows of a list page by page. Ends where the platform names no next page; a circle of pages is an error, never a silent end.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JsonElement>> PagesAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = await GetAsync(path, cancellationToken);
        yield return Parts.Rows(page, "data");
        await foreach (var rows in RestAsync(path, page, cancellationToken))
        {
            yield return rows;
        }
    }

    /// <summary>The pages after one that is at hand: the first may have come embedded in another answer.</summary>
    public async IAsyncEnumerable<IReadOnlyList<JsonElement>> RestAsync(string path, JsonElement page, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (NextOf(page) is { } after)
        {
            if (!seen.Add(after) || seen.Count > MostPages)
            {
                throw new ChannelException(ChannelFailure.NotTheApi, $"{_words.Platform}'s pages go round in a circle; reading was stopped.");
            }

            page = await GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={Uri.EscapeDataString(after)}", cancellationToken);
            yield return Parts.Rows(page, "data");
        }
    }

    /// <summary>Where the next page begins. The link itself is not used, as it holds the token; that it leads elsewhere is an error all the same.</summary>
    private string? NextOf(JsonElement page)
    {
        if (Parts.Inner(page, "paging") is not { } paging || Wire.OptionalText(paging, "next") is not { Length: > 0 } next)
        {
            return null;
        }

        _api.Address(next);
        return Parts.InnerText(paging, "cursors", "after") ?? throw Wire.Odd("paging.cursors.after", "text");
    }
}
