namespace ChannelWatch.Classification.Cloud;

/// <summary>A name that a stranger gave leads to an address that is not public.</summary>
internal sealed class NotPublicException() : IOException("The address is not public.");
