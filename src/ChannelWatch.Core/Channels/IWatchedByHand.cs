namespace ChannelWatch.Core.Channels;

/// <summary>
/// Implemented by connectors of channels no program can read: a person is asked to look, and what is on record was reported by somebody,
/// so a person decides on it whatever the checks say.
/// </summary>
public interface IWatchedByHand
{
    ManualWatch Watch { get; }
}
