using ChannelWatch.Core.Polling.Planning;

namespace ChannelWatch.Storage.Intake;

/// <summary>What is on record of a channel's last weeks, for planning.</summary>
internal sealed class SqlPastStore(Database database) : IPastStore
{
    public const string Comments =
        """
        select posted_at, post_id from cases
        where channel = @channel and visibility <> 'Gone' and posted_at >= @since and author_is_school = 0 order by posted_at
        """;

    /// <summary>Posts made since, and those talked about since; where a post's time is not known, that of its first comment.</summary>
    public const string Posts =
        """
        select post_id, made_at from posts_seen where channel = @channel and made_at >= @since
        union
        select distinct c.post_id, coalesce(
          (select p.made_at from posts_seen p where p.channel = @channel and p.post_id = c.post_id),
          (select min(f.posted_at) from cases f where f.channel = @channel and f.post_id = c.post_id and f.post_id <> ''))
        from cases c
        where c.channel = @channel and c.visibility <> 'Gone' and c.posted_at >= @since and c.author_is_school = 0 and c.post_id <> ''
        """;

    public Task<ChannelPast> ReadAsync(ChannelId channel, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session =>
            {
                var asked = new { channel = channel.Value, since = StoredTime.Of(since) };
                var comments = (await session.QueryAsync<(string At, string Post)>(Comments, asked)).Select(row => new SeenComment(StoredTime.Read(row.At), row.Post)).ToList();
                var posts = (await session.QueryAsync<(string Post, string At)>(Posts, asked)).ToDictionary(row => row.Post, row => StoredTime.Read(row.At));
                return new ChannelPast(since, posts, comments);
            },
            cancellationToken);
}
