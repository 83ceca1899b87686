using ChannelWatch.Core.Judging;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Opinions;

/// <summary>What asking outside opinions tells the log.</summary>
internal static partial class Log
{
    [LoggerMessage(150, LogLevel.Information, "Reconsidered case {Case}: {Before} became {After} after {Answered} of {Asked} outside opinions")]
    public static partial void Reconsidered(this ILogger logger, CaseId @case, Ruling before, Ruling after, int answered, int asked);

    [LoggerMessage(151, LogLevel.Warning, "Outside opinion {Source} gave no answer (needs a person: {NeedsPerson}): {Reason}")]
    public static partial void OpinionFailed(this ILogger logger, string source, bool needsPerson, string reason);
}
