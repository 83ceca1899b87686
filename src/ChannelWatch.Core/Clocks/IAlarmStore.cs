namespace ChannelWatch.Core.Clocks;

/// <summary>Safeguarding alarms. Raised and taken through <see cref="CaseChange"/>; read here.</summary>
public interface IAlarmStore
{
    /// <summary>Alarms nobody has taken, oldest first.</summary>
    Task<IReadOnlyList<Alarm>> OpenAsync(CancellationToken cancellationToken);

    /// <summary>The newest alarm of a case, open or taken; null when there never was one.</summary>
    Task<Alarm?> OfAsync(CaseId id, CancellationToken cancellationToken);
}
