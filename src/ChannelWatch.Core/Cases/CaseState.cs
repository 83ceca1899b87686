namespace ChannelWatch.Core.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>Stored, not judged yet.</summary>
    New,

    /// <summary>Left up; nothing for a person to decide.</summary>
    Published,

    /// <summary>A person must decide.</summary>
    Queued,

    /// <summary>Hidden, or owed to be, by the machine or a person.</summary>
    Hidden,

    /// <summary>Removed, or owed to be, by a person.</summary>
    Removed,

    /// <summary>No longer on the platform; the record stays.</summary>
    Gone,

    /// <summary>Written by the school itself; never judged.</summary>
    SchoolsOwn,
}
