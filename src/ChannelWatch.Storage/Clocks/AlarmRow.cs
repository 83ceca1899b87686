using ChannelWatch.Core.Clocks;

namespace ChannelWatch.Storage.Clocks;

/// <summary>An alarm as stored.</summary>
internal sealed record AlarmRow
{
    public const string Select =
        """
        select case_id as CaseId, school as School, channel as Channel, raised_at as RaisedAt, taken_at as TakenAt,
        taken_email as TakenEmail, taken_name as TakenName from alarms
        """;

    public long CaseId { get; init; }

    public string School { get; init; } = "";

    public string Channel { get; init; } = "";

    public string RaisedAt { get; init; } = "";

    public string? TakenAt { get; init; }

    public string? TakenEmail { get; init; }

    public string? TakenName { get; init; }

    public Alarm ToAlarm() => new(
        new CaseId(CaseId),
        new SchoolId(School),
        new ChannelId(Channel),
        StoredTime.Read(RaisedAt),
        StoredTime.ReadMaybe(TakenAt),
        TakenAt is null ? null : new Actor(TakenEmail, TakenName ?? ""));
}
