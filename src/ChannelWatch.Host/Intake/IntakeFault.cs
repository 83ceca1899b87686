namespace ChannelWatch.Host.Intake;

/// <summary>What is wrong with one comment handed in.</summary>
/// <param name="Line">The line of a file or of JSON lines, or the place in an array, counted from 1.</param>
/// <param name="Reason">A sentence: the field, the value found, the values allowed. Never the comment's words.</param>
internal sealed record IntakeFault(int Line, string Reason);
