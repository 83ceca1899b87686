namespace ChannelWatch.Core.Outbox;

/// <summary>What became of an owed effect.</summary>
public enum EffectState
{
    Owed,
    Done,

    /// <summary>Overtaken by a later decision or pointless by now (the comment is gone, the person has left).</summary>
    Dropped,

    /// <summary>Given up: a person has been told.</summary>
    Dead,
}
