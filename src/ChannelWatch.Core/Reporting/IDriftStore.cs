namespace ChannelWatch.Core.Reporting;

/// <summary>How the machine's decisions fared with people.</summary>
public interface IDriftStore
{
    /// <summary>
    /// The machine's last decision on each revision of the school's comments it decided between the two instants, with what a person decided on
    /// the same revision after it, whenever.
    /// </summary>
    Task<MachineDecisions> ReadAsync(SchoolId school, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);
}
