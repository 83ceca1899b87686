using System.Security.Cryptography;
using System.Text;

namespace ChannelWatch.Connectors.Http;

/// <summary>
/// A channel's sign-in that renews itself. A renewed token is stored durably before it is first used, so that a refresh token that was
/// used up is never lost in a crash; a token the school configures anew replaces what was stored.
/// </summary>
/// <param name="store">Keeps renewed tokens.</param>
/// <param name="channel">Whose token.</param>
/// <param name="configured">As the school configured it; an empty access token is renewed before the first call.</param>
/// <param name="clock">Tells when renewal is due.</param>
internal sealed class RenewingToken(ITokenStore store, ChannelId channel, PlatformToken configured, TimeProvider clock)
{
    /// <summary>After a renewal that failed while the old token still works.</summary>
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private Task<PlatformToken> _last = Task.FromResult(configured);
    private PlatformToken? _token;
    private PlatformToken? _unsaved;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>Asks the platform for a new token in place of an old one.</summary>
    public required Func<PlatformToken, CancellationToken, Task<PlatformToken>> Renew { get; init; }

    /// <summary>How long before the end renewal begins.</summary>
    public TimeSpan RenewBefore { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Renew a token whose end is unknown, so that it becomes known.</summary>
    public bool RenewUnknown { get; init; }

    /// <summary>Tells configured tokens apart without keeping them.</summary>
    public static string Fingerprint(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 16));

    /// <summary>The token to sign in with, renewed when that is due.</summary>
    public async ValueTask<PlatformToken> CurrentAsync(CancellationToken cancellationToken) => await InTurn(async () =>
    {
        var token = await KnownAsync();
        return IsDue(token) ? await RenewedAsync(token) : token;
    }).WaitAsync(cancellationToken);

    /// <summary>After the platform refused a token that should still work: true when there is now another one to try.</summary>
    public async ValueTask<bool> AnotherAsync(string refused, CancellationToken cancellationToken)
    {
        var token = await InTurn(async () =>
        {
            var token = await KnownAsync();
            if (token.Access != refused || clock.GetUtcNow() < _notBefore)
            {
                return token;
            }

            _notBefore = clock.GetUtcNow() + TryAgainAfter;
            return await ExchangeAsync(token);
        }).WaitAsync(cancellationToken);
        return token.Access != refused;
    }

    /// <summary>One at a time; and a caller who gives up waiting does not stop a renewal, which may already have used up the refresh token.</summary>
    private Task<PlatformToken> InTurn(Func<Task<PlatformToken>> work)
    {
        lock (_lock)
        {
            return _last = AfterAsync(_last, work);
        }

        static async Task<PlatformToken> AfterAsync(Task before, Func<Task<PlatformToken>> work)
        {
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return await work();
        }
    }

    private async Task<PlatformToken> KnownAsync()
    {
        if (_unsaved is { } unsaved)
        {
            await KeepAsync(unsaved);
        }

        return _token ??= await StoredAsync() ?? configured;
    }

    private async Task<PlatformToken?> StoredAsync() =>
        await store.ReadAsync(channel, CancellationToken.None) is { } stored && stored.Origin == configured.Origin ? stored : null;

    private bool IsDue(PlatformToken token)
    {
        var now = clock.GetUtcNow();
        return !StillWorks(token, now) || (now >= _notBefore && (token.ExpiresAt is { } end ? end - now < RenewBefore : RenewUnknown));
    }

    private static bool StillWorks(PlatformToken token, DateTimeOffset now) => token.Access.Length > 0 && (token.ExpiresAt is not { } end || end > now);

    private async Task<PlatformToken> RenewedAsync(PlatformToken token)
    {
        // Another worker may have renewed it, and used up our refresh token with that.
        if (await StoredAsync() is { } stored && stored.Access != token.Access && !IsDue(stored))
        {
            return _token = stored;
        }

        try
        {
            return await ExchangeAsync(token);
        }
        catch (ChannelException) when (StillWorks(token, clock.GetUtcNow()))
        {
            _notBefore = clock.GetUtcNow() + TryAgainAfter;
            return token;
        }
    }

    private async Task<PlatformToken> ExchangeAsync(PlatformToken token)
    {
        var renewed = await Renew(token, CancellationToken.None);
        _unsaved = renewed with { Origin = configured.Origin, Refresh = renewed.Refresh ?? token.Refresh, RefreshExpiresAt = renewed.RefreshExpiresAt ?? token.RefreshExpiresAt };
        return await KeepAsync(_unsaved);
    }

    private async Task<PlatformToken> KeepAsync(PlatformToken renewed)
    {
        await store.WriteAsync(channel, renewed, CancellationToken.None);
        _unsaved = null;
        return _token = renewed;
    }
}
