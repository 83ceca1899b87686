namespace ChannelWatch.Storage.Cases;

/// <summary>
/// What stands against an author: cases hidden, removed or blocked and not taken back by a person. An author's identifier means
/// something on its own platform only, and nothing when it is empty.
/// </summary>
internal static class Strikes
{
    /// <summary>For the case <c>c</c> of the query around it.</summary>
    public const string OfCase =
        """
        (select count(*) from cases k where k.school = c.school and k.author_id = c.author_id and k.strike = 1
          and k.platform = c.platform and c.author_id <> '')
        """;

    public const string OfAuthor =
        """
        select count(*) from cases k where k.school = @school and k.author_id = @author and k.strike = 1 and @author <> ''
        and k.platform = (select p.platform from cases p where p.channel = @channel limit 1)
        """;
}
