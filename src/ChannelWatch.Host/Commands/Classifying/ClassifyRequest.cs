using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>One comment somebody wants judged.</summary>
/// <param name="Id">The caller's own identifier as raw JSON, given back as it came; null when there was none.</param>
/// <param name="Text">The words, lone surrogates and all.</param>
/// <param name="Channel">Id of a configured channel, or a kind of channel; empty when not said.</param>
/// <param name="Kind">Public comment or direct message.</param>
internal sealed record ClassifyRequest(string? Id, string Text, string Channel, CommentKind Kind);
