namespace ChannelWatch.Host.Pages;

/// <summary>What the pages need to know about this installation.</summary>
public sealed record PagesOptions
{
    /// <summary>Where people reach the pages from outside; links in mails begin with it.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Folder of the keys that seal links. Whoever can read it can make links; losing it kills every link in the mails.</summary>
    public required string KeyDirectory { get; init; }

    /// <summary>The demonstration: shows the outbox and hands out links on the first page.</summary>
    public bool Demo { get; init; }

    /// <summary>Where the demonstration's mails are written as .eml.</summary>
    public string? MailFolder { get; init; }

    /// <summary>Requests a minute from one address on one link.</summary>
    public int RequestsPerLink { get; init; } = 60;

    /// <summary>Requests a minute from one address altogether; a school or a proxy may be one address.</summary>
    public int RequestsPerAddress { get; init; } = 600;
}
