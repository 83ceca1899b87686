namespace ChannelWatch.Core.Schools;

/// <summary>What a named member of staff answers for (DESIGN 1, Person).</summary>
public enum Role
{
    /// <summary>Decides on queued comments of his or her channels.</summary>
    Moderator,

    /// <summary>Reads the digest, is told of escalations, and is climbed to when moderators are silent.</summary>
    Headteacher,

    /// <summary>The designated safeguarding lead (R42).</summary>
    SafeguardingLead,

    /// <summary>Stands in for the headteacher and the safeguarding lead when they are absent or silent (R42).</summary>
    Deputy,

    /// <summary>Reads the report (R46).</summary>
    Governor,

    /// <summary>Keeps the installation running: told of unreadable channels, dead letters and failing mail.</summary>
    Technician,
}
