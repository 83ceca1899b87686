using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Storage.Clocks;

/// <summary>Reads safeguarding alarms.</summary>
internal sealed class SqlAlarmStore(Database database) : IAlarmStore
{
    public const string Open = $"{AlarmRow.Select} where taken_at is null order by raised_at, id";

    public const string OfCase = $"{AlarmRow.Select} where case_id = @Value order by id desc limit 1";

    public Task<IReadOnlyList<Alarm>> OpenAsync(CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<Alarm>>(
            async session => [.. (await session.QueryAsync<AlarmRow>(Open)).Select(row => row.ToAlarm())],
            cancellationToken);

    public Task<Alarm?> OfAsync(CaseId id, CancellationToken cancellationToken) =>
        database.ReadAsync(async session => (await session.FirstAsync<AlarmRow>(OfCase, new { id.Value }))?.ToAlarm(), cancellationToken);
}
