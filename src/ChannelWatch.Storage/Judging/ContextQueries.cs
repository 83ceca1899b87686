using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Storage.Judging;

/// <summary>What is asked about the circumstances of one comment; each by an index.</summary>
internal static class ContextQueries
{
    private const int MostDecided = 20;

    public const string Author =
        """
        select
          (select count(*) from (
            select d.by_email, d.at from cases k join decisions d on d.id = k.decided_id
            where k.school = @school and k.author_id = @author and k.strike = 1 and k.platform = c.platform
            and d.by_email is not null and d.at >= @strikesSince limit @mostCounted)) as Strikes,
          exists (select 1 from cases k where k.school = @school and k.author_id = @author and k.strike = 1 and k.platform = c.platform) as Down,
          (select count(case when p.state = 'Published' then 1 end) from cases p where p.channel = @channel and p.author_id = @author) as Published,
          (select min(case when p.state = 'Published' then p.first_seen_at end) from cases p where p.channel = @channel and p.author_id = @author) as Since
        from cases c where c.id = @id
        """;

    public const string Rush =
        """
        select count(*) as Comments,
          count(distinct case when not exists (
            select 1 from cases e where e.channel = c.channel and e.author_id = c.author_id and e.first_seen_at < @since) then c.author_id end) as NewAuthors,
          coalesce(sum(case when c.state in ('Queued', 'Hidden', 'Removed') then 1 else 0 end), 0) as Doubtful
        from (
          select channel, author_id, state from cases
          where channel = @channel and post_id = @post and post_id <> '' and posted_at >= @since and author_is_school = 0
          order by posted_at desc limit @mostCounted) c
        """;

    public const string Decided =
        """
        select c.id as Id, r.text as Text, r.verdict as Verdict, d.action as Action, d.by_name as ByName, d.at as At
        from cases c
        join decisions d on d.id = c.decided_id
        join revisions r on r.case_id = c.id and r.number = d.revision
        where c.id in (select m.case_id from decided_marks m where m.school = @school and m.mark in (@m0, @m1, @m2, @m3, @m4, @m5, @m6, @m7, @m8))
        and c.id <> @id and d.by_email is not null and d.action in ('Approve', 'Restore', 'Hide', 'Remove') and d.at >= @decidedSince
        order by d.at desc limit @most
        """;

    public static async Task<KnownContext> AuthorAsync(Session session, ContextQuestion question)
    {
        if (question.Case.Author.Id.Length == 0)
        {
            return new KnownContext();
        }

        var row = await session.FirstAsync<AuthorRow>(Author, new
        {
            id = question.Case.Id.Value,
            school = question.Case.School.Value,
            channel = question.Case.Channel.Value,
            author = StoredText.Of(question.Case.Author.Id),
            strikesSince = StoredTime.Of(question.StrikesSince),
            mostCounted = ContextRules.MostCounted,
        });
        return row is null ? new KnownContext() : new KnownContext
        {
            Strikes = (int)row.Strikes,
            EverTakenDown = row.Down > 0,
            Published = (int)row.Published,
            PublishedSince = StoredTime.ReadMaybe(row.Since),
        };
    }

    public static async Task<Burst> RushAsync(Session session, ContextQuestion question)
    {
        if (question.Case.PostId.Length == 0)
        {
            return new Burst(0, 0, 0);
        }

        var row = await session.FirstAsync<RushRow>(
            Rush,
            new { channel = question.Case.Channel.Value, post = StoredText.Of(question.Case.PostId), since = StoredTime.Of(question.RushSince), mostCounted = ContextRules.MostCounted });
        return row is null ? new Burst(0, 0, 0) : new Burst((int)row.Comments, (int)row.NewAuthors, (int)row.Doubtful);
    }

    public static async Task<IReadOnlyList<DecidedText>> DecidedAsync(Session session, ContextQuestion question)
    {
        if (question.Marks.Count == 0)
        {
            return [];
        }

        var marks = question.Marks;
        long Mark(int index) => marks[Math.Min(index, marks.Count - 1)];
        var rows = await session.QueryAsync<DecidedRow>(Decided, new
        {
            id = question.Case.Id.Value,
            school = question.Case.School.Value,
            m0 = Mark(0),
            m1 = Mark(1),
            m2 = Mark(2),
            m3 = Mark(3),
            m4 = Mark(4),
            m5 = Mark(5),
            m6 = Mark(6),
            m7 = Mark(7),
            m8 = Mark(8),
            decidedSince = StoredTime.Of(question.DecidedSince),
            most = MostDecided,
        });
        return [.. rows.Select(row => row.ToDecided())];
    }

    private sealed record AuthorRow
    {
        public long Strikes { get; init; }

        public long Down { get; init; }

        public long Published { get; init; }

        public string? Since { get; init; }
    }

    private sealed record RushRow
    {
        public long Comments { get; init; }

        public long NewAuthors { get; init; }

        public long Doubtful { get; init; }
    }

    private sealed record DecidedRow
    {
        public long Id { get; init; }

        public string Text { get; init; } = "";

        public string? Verdict { get; init; }

        public string Action { get; init; } = "";

        public string ByName { get; init; } = "";

        public string At { get; init; } = "";

        public DecidedText ToDecided() => new(
            new CaseId(Id),
            StoredText.Read(Text),
            Words.Read<DecisionAction>(Action),
            ByName,
            StoredTime.Read(At),
            StoredJson.ReadVerdict(Verdict is null ? null : StoredText.Read(Verdict))?.Violations.Contains(Category.Spam) == true);
    }
}
