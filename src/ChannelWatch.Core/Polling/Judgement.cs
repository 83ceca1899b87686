using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Polling;

/// <summary>A verdict with all that follows from it; stored in one transaction.</summary>
/// <param name="Verdict">Stored on the revision.</param>
/// <param name="Change">The machine's decision and its effects.</param>
/// <param name="Revision">Number of the revision judged.</param>
/// <param name="WantsOpinion">The comment is to be put to the outside opinions, when this has taken effect.</param>
public sealed record Judgement(int Revision, Verdict Verdict, CaseChange Change, bool WantsOpinion = false);
