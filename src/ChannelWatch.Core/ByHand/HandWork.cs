namespace ChannelWatch.Core.ByHand;

/// <summary>The work on a case that waits for a person's hand, as a set of capabilities: what each part asks for and when it is done. Pure.</summary>
public static class HandWork
{
    private const ConnectorCapabilities OnTheComment =
        ConnectorCapabilities.Hide | ConnectorCapabilities.Remove | ConnectorCapabilities.Unhide | ConnectorCapabilities.UndoRemove;

    /// <summary>The parts of a set, in the order in which they are done.</summary>
    public static IEnumerable<ConnectorCapabilities> Parts(ConnectorCapabilities work) => Order.Where(part => work.HasFlag(part));

    /// <summary>The set with one more part. What is asked of the comment last replaces what was asked of it before; blocking the author stands beside it.</summary>
    public static ConnectorCapabilities With(ConnectorCapabilities waiting, ConnectorCapabilities part) =>
        part == ConnectorCapabilities.Block ? waiting | part : AuthorOnly(waiting) | part;

    /// <summary>What is left when the comment needs nothing any more.</summary>
    public static ConnectorCapabilities AuthorOnly(ConnectorCapabilities waiting) => waiting & ConnectorCapabilities.Block;

    /// <summary>What is asked of a person when this visibility cannot be brought about.</summary>
    public static ConnectorCapabilities For(PlatformVisibility wanted) => wanted switch
    {
        PlatformVisibility.Hidden => ConnectorCapabilities.Hide,
        PlatformVisibility.Removed => ConnectorCapabilities.Remove,
        _ => ConnectorCapabilities.Unhide,
    };

    /// <summary>The part of the work that is done when the platform shows the comment so.</summary>
    public static ConnectorCapabilities DoneWhen(ConnectorCapabilities waiting, PlatformVisibility seen) => waiting & seen switch
    {
        PlatformVisibility.Hidden => ConnectorCapabilities.Hide,
        PlatformVisibility.Removed => ConnectorCapabilities.Hide | ConnectorCapabilities.Remove,
        PlatformVisibility.Gone => OnTheComment,
        _ => ConnectorCapabilities.Unhide | ConnectorCapabilities.UndoRemove,
    };

    /// <summary>Where a case stands once the work is done; null leaves it where it is.</summary>
    public static CaseState? StateAfter(ConnectorCapabilities done) => done switch
    {
        _ when done.HasFlag(ConnectorCapabilities.Remove) => CaseState.Removed,
        _ when done.HasFlag(ConnectorCapabilities.Hide) => CaseState.Hidden,
        _ when (done & (ConnectorCapabilities.Unhide | ConnectorCapabilities.UndoRemove)) != 0 => CaseState.Published,
        _ => null,
    };

    private static readonly ConnectorCapabilities[] Order =
    [
        ConnectorCapabilities.Hide, ConnectorCapabilities.Remove, ConnectorCapabilities.Unhide, ConnectorCapabilities.UndoRemove, ConnectorCapabilities.Block,
    ];
}
