namespace ChannelWatch.Core.Channels;

/// <summary>
/// Implemented by connectors whose other side fetches decisions and carries them out itself: a person is asked to do it by hand only when
/// it has not done so in time.
/// </summary>
public interface IOutsideActor
{
    /// <summary>How long the other side has; zero when it carries out nothing.</summary>
    TimeSpan ActsWithin { get; }
}
