namespace ChannelWatch.Core.Records;

/// <summary>Why the store could not do what was asked.</summary>
public enum StoreFailure
{
    /// <summary>Another process kept the database locked for longer than we wait: try again.</summary>
    Locked,

    /// <summary>No room left on the disk.</summary>
    DiskFull,

    /// <summary>The database or its folder may not be written.</summary>
    ReadOnly,

    /// <summary>The database or its folder cannot be opened or made.</summary>
    CannotBeOpened,

    /// <summary>The file is not a database, or is damaged.</summary>
    Damaged,

    /// <summary>The database was made by a newer version of the program.</summary>
    NewerVersion,

    /// <summary>Anything else the database refused.</summary>
    Refused,
}
