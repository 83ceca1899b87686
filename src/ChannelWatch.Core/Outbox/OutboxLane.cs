namespace ChannelWatch.Core.Outbox;

/// <summary>Effects of different lanes are dispatched side by side, so that a stalled mail server never delays a hide.</summary>
public enum OutboxLane
{
    /// <summary>Actions on the platforms.</summary>
    Platform,

    Mail,
}
