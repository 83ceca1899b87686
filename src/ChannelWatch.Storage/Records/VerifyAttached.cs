using System.Text.Json;
using ChannelWatch.Storage.Evidence;

namespace ChannelWatch.Storage.Records;

/// <summary>Compares the log of people's checks, and the pictures kept as evidence, with the entries that bind them.</summary>
internal sealed class VerifyAttached(Session session, EvidenceFolder folder, Action<string> tell)
{
    private const string Checks =
        """
        select k.id as Id, k.channel as Channel, k.checked_at as At, coalesce(k.by_email, 'machine') as Actor, k.outcome as Said,
        e.kind as Kind, e.at as EntryAt, e.actor as EntryActor, e.data as Data from channel_checks k left join events e on e.sequence = k.event
        """;

    private const string Pictures =
        """
        select v.id as Id, v.channel as Channel, v.added_at as At, coalesce(v.by_email, 'machine') as Actor, v.sha256 as Said,
        e.kind as Kind, e.at as EntryAt, e.actor as EntryActor, e.data as Data from evidence v left join events e on e.sequence = v.event
        """;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await CompareAsync(Checks, EventKinds.ChannelChecked, "outcome", "Check");
        var pictures = await CompareAsync(Pictures, EventKinds.EvidenceKept, "sha256", "Picture");
        foreach (var picture in pictures)
        {
            if (await folder.ReadAsync(picture.Said, cancellationToken) is null)
            {
                tell($"Picture {picture.Id} is missing from the folder evidence, or is no longer what was handed in.");
            }
        }
    }

    private async Task<IReadOnlyList<BoundRow>> CompareAsync(string sql, string kind, string said, string what)
    {
        var rows = await session.QueryAsync<BoundRow>(sql);
        foreach (var row in rows.Where(row => row.Kind != kind || row.At != row.EntryAt || StoredText.Of(row.Actor) != row.EntryActor || !Tells(row, said)))
        {
            tell($"{what} {row.Id} on {row.Channel} is not as the log tells it.");
        }

        var told = await session.FirstAsync<long>("select count(*) from events where kind = @kind", new { kind });
        if (told != rows.Count)
        {
            tell($"The log tells of {told} entries of the kind {kind}, {rows.Count} are on record.");
        }

        return rows;
    }

    private static bool Tells(BoundRow row, string said)
    {
        try
        {
            var data = JsonElement.Parse(StoredText.Read(row.Data ?? ""));
            return data.TryGetProperty(said, out var value) && value.GetString() == row.Said && data.TryGetProperty("channel", out var channel) && channel.GetString() == row.Channel;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private sealed record BoundRow
    {
        public long Id { get; init; }

        public string Channel { get; init; } = "";

        public string At { get; init; } = "";

        public string Actor { get; init; } = "";

        public string Said { get; init; } = "";

        public string? Kind { get; init; }

        public string? EntryAt { get; init; }

        public string? EntryActor { get; init; }

        public string? Data { get; init; }
    }
}
