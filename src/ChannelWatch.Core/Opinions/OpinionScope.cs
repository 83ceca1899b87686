namespace ChannelWatch.Core.Opinions;

/// <summary>Which comments an outside opinion is asked about. Never about what is escalated, already hidden, or a private message.</summary>
public enum OpinionScope
{
    /// <summary>What would be put before a person, and what only just would not.</summary>
    Uncertain,

    All,
}
