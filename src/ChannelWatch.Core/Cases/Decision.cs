namespace ChannelWatch.Core.Cases;

/// <summary>What was decided, by whom, why, on which revision (DESIGN 1).</summary>
/// <param name="Action">What.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why, in words; the machine gives the decisive reason of its verdict.</param>
/// <param name="Revision">Number of the revision it was decided on.</param>
/// <param name="At">When.</param>
public sealed record Decision(DecisionAction Action, Actor By, string Reason, int Revision, DateTimeOffset At);
