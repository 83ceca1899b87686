using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Azure;

namespace ChannelWatch.Classification.Cloud;

/// <summary>
/// Keeps the school's files of terms as blocklists in the cloud: adds what is missing there, takes away what is no longer in the file.
/// A list is used once it has been synchronised. What the service knows is compared each time the program starts and when a file changes.
/// </summary>
internal sealed class Blocklists(AzureOptions options, ContentSafetyClient client)
{
    private const int MostAtOnce = 100;

    private readonly Dictionary<string, string> _synchronised = [];

    /// <summary>Names of the lists that may be named in a question.</summary>
    public IReadOnlyList<string> Ready { get; private set; } = [];

    /// <summary>Changes with every term of a list in use.</summary>
    public string State { get; private set; } = "";

    public Category CategoryOf(string name) => options.Blocklists.FirstOrDefault(list => list.Name == name)?.Category ?? Category.Abuse;

    /// <exception cref="RequestFailedException">The service refused.</exception>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        foreach (var list in options.Blocklists)
        {
            var terms = TermsOf(list);
            var state = string.Join('\n', terms.Order(StringComparer.Ordinal));
            if (_synchronised.GetValueOrDefault(list.Name) != state)
            {
                await SynchroniseAsync(list, terms, cancellationToken);
                _synchronised[list.Name] = state;
                Ready = [.. Ready.Append(list.Name).Distinct()];
                State = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', options.Blocklists.Select(one => $"{one.Name} {one.Category} {_synchronised.GetValueOrDefault(one.Name)}")))));
            }
        }
    }

    /// <summary>How each list stands, changing nothing.</summary>
    public async Task<IReadOnlyList<ConnectionFinding>> CompareAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ConnectionFinding>();
        foreach (var list in options.Blocklists)
        {
            var terms = TermsOf(list);
            var there = await FindAsync(list.Name, cancellationToken);
            var missing = terms.Count(term => !there.ContainsKey(term));
            findings.Add(new($"azure blocklist {list.Name}", true, string.Create(CultureInfo.InvariantCulture, $"{terms.Count} terms in {list.File}; {(missing == 0 ? "all of them are there" : $"{missing} are sent when the service runs")}. Changes act after about five minutes.")));
        }

        return findings;
    }

    private async Task SynchroniseAsync(BlocklistOptions list, IReadOnlyList<string> terms, CancellationToken cancellationToken)
    {
        await client.PatchAsync($"text/blocklists/{list.Name}", new { description = "Kept by ChannelWatch from the school's file; changes made here are undone." }, cancellationToken);
        var there = await FindAsync(list.Name, cancellationToken);
        foreach (var some in terms.Where(term => !there.ContainsKey(term)).Chunk(MostAtOnce))
        {
            await client.PostAsync($"text/blocklists/{list.Name}:addOrUpdateBlocklistItems", new { blocklistItems = some.Select(text => new { text }) }, cancellationToken);
        }

        var wanted = terms.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var some in there.Where(item => !wanted.Contains(item.Key)).Select(item => item.Value).Chunk(MostAtOnce))
        {
            await client.PostAsync($"text/blocklists/{list.Name}:removeBlocklistItems", new { blocklistItemIds = some }, cancellationToken);
        }
    }

    /// <summary>Term to item id, as the service has them; nothing when it does not know the list.</summary>
    private async Task<Dictionary<string, string>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var items = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        try
        {
            for (var page = await PageAsync(name, 0, cancellationToken); page.Count > 0; page = await PageAsync(name, items.Count, cancellationToken))
            {
                var before = items.Count;
                page.ForEach(item => items[item.Text] = item.Id);
                if (items.Count == before)
                {
                    break;
                }
            }
        }
        catch (RequestFailedException missing) when (missing is { Status: 404, ErrorCode: "ResourceNotFound" })
        {
            // A list nobody has made yet is empty.
        }

        return items;
    }

    private async Task<List<(string Text, string Id)>> PageAsync(string name, int skip, CancellationToken cancellationToken)
    {
        var answer = await client.GetAsync($"text/blocklists/{name}/blocklistItems", FormattableString.Invariant($"&top={MostAtOnce}&skip={skip}"), cancellationToken);
        return answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("value", out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(item => (item.GetProperty("text").GetString() ?? "", item.GetProperty("blocklistItemId").GetString() ?? ""))]
            : throw new RequestFailedException(200, "The answer is not a list of terms.", "NotTheService", null);
    }

    /// <summary>A file that cannot be read while the service runs leaves the list as it is.</summary>
    private IReadOnlyList<string> TermsOf(BlocklistOptions list)
    {
        try
        {
            return BlocklistFile.Read(list.File);
        }
        catch (BlocklistException)
        {
            return _synchronised.GetValueOrDefault(list.Name)?.Split('\n') ?? [];
        }
    }
}
