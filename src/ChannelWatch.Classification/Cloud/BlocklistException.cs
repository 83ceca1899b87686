namespace ChannelWatch.Classification.Cloud;

/// <summary>A file of terms that cannot be used; the message continues "…:File ".</summary>
internal sealed class BlocklistException(string message) : Exception(message);
