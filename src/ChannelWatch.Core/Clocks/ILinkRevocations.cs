namespace ChannelWatch.Core.Clocks;

/// <summary>Mailed links that no longer work before they expire.</summary>
public interface ILinkRevocations
{
    /// <summary>All links to the person issued before <paramref name="now"/> are dead.</summary>
    Task RevokeAllAsync(SchoolId school, string email, Actor by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Links to the person issued before this instant are dead; null when none was revoked.</summary>
    Task<DateTimeOffset?> RevokedBeforeAsync(SchoolId school, string email, CancellationToken cancellationToken);
}
