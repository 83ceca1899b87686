using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Links;

/// <summary>A link as read: its standing and, when valid, whose it is and what it opens.</summary>
internal abstract record LinkReading
{
    private LinkReading()
    {
    }

    /// <summary>Opens.</summary>
    public sealed record Valid(LinkTicket Ticket, School School, Person Person) : LinkReading;

    /// <summary>Does not open, and why.</summary>
    public sealed record Dead(LinkStanding Standing) : LinkReading;
}
