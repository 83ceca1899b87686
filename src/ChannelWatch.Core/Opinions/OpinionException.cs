namespace ChannelWatch.Core.Opinions;

/// <summary>An outside opinion gave no answer. The message is for a person; it holds no comment text and no credentials.</summary>
public sealed class OpinionException(string message, bool needsPerson, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Waiting does not help: a wrong key, an address that is not the service, a version it no longer knows.</summary>
    public bool NeedsPerson { get; } = needsPerson;
}
