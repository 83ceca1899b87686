using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Opinions;

/// <summary>A verdict after outside opinions.</summary>
/// <param name="Case">Which case.</param>
/// <param name="Revision">Number of the revision it is about.</param>
/// <param name="Verdict">Null when nobody was asked after all. The local findings with the opinions and the policy's decision on both.</param>
/// <param name="Change">What follows from it; null when the decision stands as it was.</param>
/// <param name="At">When.</param>
public sealed record Reconsideration(CaseId Case, int Revision, Verdict? Verdict, CaseChange? Change, DateTimeOffset At);
