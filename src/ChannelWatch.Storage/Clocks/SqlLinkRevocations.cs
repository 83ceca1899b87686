using ChannelWatch.Core.Clocks;
using ChannelWatch.Storage.Records;

namespace ChannelWatch.Storage.Clocks;

/// <summary>Mailed links that no longer work before they expire; addresses are compared without regard to case.</summary>
internal sealed class SqlLinkRevocations(Database database) : ILinkRevocations
{
    public Task RevokeAllAsync(SchoolId school, string email, Actor by, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                // A clock set back must not bring dead links to life.
                await session.ExecuteAsync(
                    """
                    insert into link_revocations (school, email, revoked_at) values (@school, @email, @now)
                    on conflict (school, email) do update set revoked_at = excluded.revoked_at
                    where excluded.revoked_at > link_revocations.revoked_at
                    """,
                    new { school = school.Value, email = Key(email), now = StoredTime.Of(now) });
                var news = new NewEvent(now, school.Value, null, EventKinds.LinksRevoked, by.Email ?? EventKinds.Machine, EventData.Of(("of", Key(email))));
                await AppendEvent.RunAsync(session, news);
            },
            cancellationToken);

    public Task<DateTimeOffset?> RevokedBeforeAsync(SchoolId school, string email, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session => StoredTime.ReadMaybe(await session.FirstAsync<string>(
                "select revoked_at from link_revocations where school = @school and email = @email",
                new { school = school.Value, email = Key(email) })),
            cancellationToken);

    private static string Key(string email) => StoredText.Of(email.Trim().ToUpperInvariant());
}
