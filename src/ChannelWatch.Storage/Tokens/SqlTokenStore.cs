using System.Text.Json;
using ChannelWatch.Core.Records;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Storage.Tokens;

/// <summary>Renewed tokens, sealed before they reach the database.</summary>
internal sealed class SqlTokenStore(Database database, ITokenSeal seal, TimeProvider clock, ILogger<SqlTokenStore> logger) : ITokenStore, ITokenRegister
{
    private const string Upsert =
        """
        insert into platform_tokens (channel, sealed, stored_at) values (@channel, @sealedText, @now)
        on conflict (channel) do update set sealed = excluded.sealed, stored_at = excluded.stored_at
        """;

    private const string UpsertNote =
        """
        insert into token_notes (channel, asked_at, needed_by, steps) values (@channel, @askedAt, @neededBy, @steps)
        on conflict (channel) do update set asked_at = excluded.asked_at, needed_by = excluded.needed_by, steps = excluded.steps
        """;

    public async Task<PlatformToken?> ReadAsync(ChannelId channel, CancellationToken cancellationToken)
    {
        var stored = await database.ReadAsync(
            session => session.FirstAsync<string>("select sealed from platform_tokens where channel = @Value", new { channel.Value }), cancellationToken);
        if (stored is null)
        {
            return null;
        }

        var token = Open(stored);
        if (token is null)
        {
            logger.TokenUnreadable(channel);
        }

        return token;
    }

    public Task WriteAsync(ChannelId channel, PlatformToken token, CancellationToken cancellationToken)
    {
        var sealedText = seal.Seal(JsonSerializer.Serialize(token)) ?? throw new StoreException(
            StoreFailure.Refused,
            $"The renewed sign-in of {channel} cannot be encrypted, so it was not stored: the key folder (keys, in the data folder) cannot be read or written. Give the service's user the right to it.");
        return database.WriteAsync(
            session => session.ExecuteAsync(Upsert, new { channel = channel.Value, sealedText, now = StoredTime.Of(clock.GetUtcNow()) }), cancellationToken);
    }

    public async Task<IReadOnlyList<ChannelId>> UnreadableAsync(CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<(string Channel, string Sealed)>("select channel, sealed from platform_tokens order by channel"), cancellationToken);
        return [.. rows.Where(row => Open(row.Sealed) is null).Select(row => new ChannelId(row.Channel))];
    }

    public Task<TokenNote?> ReadNoteAsync(ChannelId channel, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => await session.FirstAsync<NoteRow>(
                "select asked_at as AskedAt, needed_by as NeededBy, steps as Steps from token_notes where channel = @Value", new { channel.Value }) is { } row
                ? new TokenNote(StoredTime.Read(row.AskedAt), StoredTime.ReadMaybe(row.NeededBy), JsonSerializer.Deserialize<List<string>>(row.Steps) ?? [])
                : null,
            cancellationToken);

    public Task WriteNoteAsync(ChannelId channel, TokenNote note, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync(UpsertNote, new
            {
                channel = channel.Value,
                askedAt = StoredTime.Of(note.AskedAt),
                neededBy = StoredTime.Of(note.PersonNeededBy),
                steps = JsonSerializer.Serialize(note.Steps),
            }),
            cancellationToken);

    private PlatformToken? Open(string stored)
    {
        try
        {
            return seal.Open(stored) is { } plain ? JsonSerializer.Deserialize<PlatformToken>(plain) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record NoteRow(string AskedAt, string? NeededBy, string Steps);
}
