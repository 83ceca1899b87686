using ChannelWatch.Core.Reporting;

namespace ChannelWatch.Storage.Reporting;

/// <summary>Reads how the machine's decisions fared with people.</summary>
internal sealed class SqlDriftStore(Database database) : IDriftStore
{
    private const string ByPerson =
        """
        (select p.action from decisions p where p.case_id = d.case_id and p.revision = d.revision and p.by_email is not null
          and p.action in ('Approve', 'Restore', 'Hide', 'Remove') and p.id > d.id order by p.id desc limit 1)
        """;

    private const string Last =
        """
        d.by_email is null and d.at >= @from and d.at < @until
          and not exists (select 1 from decisions n where n.case_id = d.case_id and n.revision = d.revision and n.by_email is null and n.id > d.id)
        """;

    public const string Doubted =
        $"""
        select d.action as Action, coalesce(r.reconsidered, r.verdict) as Verdict, {ByPerson} as ByPerson
        from decisions d
        join cases c on c.id = d.case_id and c.school = @school
        join revisions r on r.case_id = d.case_id and r.number = d.revision
        where {Last} and d.action in ('Hide', 'Queue') and r.verdict is not null
        """;

    public const string Published =
        $"""
        select count(*) as Published, coalesce(sum(case when {ByPerson} in ('Hide', 'Remove') then 1 else 0 end), 0) as TakenDown
        from decisions d
        join cases c on c.id = d.case_id and c.school = @school
        where {Last} and d.action = 'Publish'
        """;

    public Task<MachineDecisions> ReadAsync(SchoolId school, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async session =>
            {
                var values = new { school = school.Value, from = StoredTime.Of(from), until = StoredTime.Of(until) };
                var published = await session.FirstAsync<PublishedRow>(Published, values) ?? new PublishedRow();
                var doubted = await session.QueryAsync<DoubtedRow>(Doubted, values);
                return new MachineDecisions((int)published.Published, (int)published.TakenDown, [.. doubted.Select(row => row.ToDecision())]);
            },
            cancellationToken);

    private sealed record PublishedRow
    {
        public long Published { get; init; }

        public long TakenDown { get; init; }
    }

    private sealed record DoubtedRow
    {
        public string Action { get; init; } = "";

        public string Verdict { get; init; } = "";

        public string? ByPerson { get; init; }

        public DoubtedDecision ToDecision() => new(
            Action == nameof(DecisionAction.Hide), StoredJson.ReadVerdict(StoredText.Read(Verdict))!, Words.ReadMaybe<DecisionAction>(ByPerson));
    }
}
