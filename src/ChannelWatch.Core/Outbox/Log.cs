using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Outbox;

/// <summary>What the outbox tells the log.</summary>
internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Debug, "Tried effect {EffectId} ({Kind}), attempt {Attempt}: {State}")]
    public static partial void EffectTried(this ILogger logger, long effectId, string kind, EffectState state, int attempt);

    [LoggerMessage(201, LogLevel.Error, "Effect {EffectId} ({Kind}) failed inside ChannelWatch")]
    public static partial void EffectFailed(this ILogger logger, Exception exception, long effectId, string kind);
}
