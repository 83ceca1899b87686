namespace ChannelWatch.Core.Channels;

/// <summary>Implemented by connectors whose sign-in runs out, so that the school is warned 14, 7 and 1 days ahead.</summary>
public interface ITokenHolder
{
    /// <summary>Asks the platform, or the stored token, when a person is needed; renews on the way when renewal is due.</summary>
    /// <exception cref="ChannelException">As for reading.</exception>
    Task<TokenStanding> InspectTokenAsync(CancellationToken cancellationToken);
}
