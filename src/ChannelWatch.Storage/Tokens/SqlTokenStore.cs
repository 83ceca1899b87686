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
}
