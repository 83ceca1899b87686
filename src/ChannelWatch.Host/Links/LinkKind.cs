namespace ChannelWatch.Host.Links;

/// <summary>What a mailed link opens.</summary>
internal enum LinkKind
{
    Case,
    Queue,
    Digest,
    Check,
}
