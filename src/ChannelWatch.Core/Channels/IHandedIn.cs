namespace ChannelWatch.Core.Channels;

/// <summary>Implemented by connectors of channels whose comments another system hands in, over HTTP or in files.</summary>
public interface IHandedIn
{
    IntakeTerms Terms { get; }
}
