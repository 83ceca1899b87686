using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Knows which user ids write for the school, asking the site once an hour.</summary>
internal sealed class WordPressStaff(WordPressApi api, WordPressOptions options, TimeProvider clock)
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(1);

    private (long Me, HashSet<long> Ids, DateTimeOffset AskedAt)? _known;

    /// <summary>The signed-in account and everybody whose comments are the school's own; includes the account itself.</summary>
    public async Task<(long Me, IReadOnlySet<long> Ids)> AskAsync(CancellationToken cancellationToken)
    {
        if (_known is { } known && clock.GetUtcNow() - known.AskedAt < KeptFor)
        {
            return (known.Me, known.Ids);
        }

        var answer = await api.MeAsync(cancellationToken);
        answer.ThrowIfRefused();
        var me = Wire.Number(ObjectIn(answer), "id");
        var ids = options.StaffUserIds?.ToHashSet() ?? await AuthorsAsync(cancellationToken);
        ids.Add(me);
        _known = (me, ids, clock.GetUtcNow());
        return (me, ids);
    }

    /// <summary>Sites that hide their users from editors leave only the account itself, which CheckAsync tells the technician.</summary>
    private async Task<HashSet<long>> AuthorsAsync(CancellationToken cancellationToken)
    {
        var ids = new HashSet<long>();
        for (var page = 1; page <= 20; page++)
        {
            var answer = await api.AuthorsAsync(page, cancellationToken);
            if (answer.Status is 400 or 403 or 404)
            {
                break;
            }

            answer.ThrowIfRefused();
            var users = answer.Json();
            if (users.ValueKind != JsonValueKind.Array)
            {
                throw new ChannelException(ChannelFailure.NotTheApi, "The list of users is not a list: something on the way changed the answer.");
            }

            ids.UnionWith(users.EnumerateArray().Select(user => Wire.Number(user.ValueKind == JsonValueKind.Object ? user : throw Wire.Odd("id", "a whole number"), "id")));
            if (users.GetArrayLength() < WordPressApi.PageSize)
            {
                break;
            }
        }

        return ids;
    }

    private static JsonElement ObjectIn(PlatformAnswer answer) =>
        answer.Json() is { ValueKind: JsonValueKind.Object } body ? body : throw new ChannelException(ChannelFailure.NotTheApi, "The answer about our own account is not an object: something on the way changed it.");
}
