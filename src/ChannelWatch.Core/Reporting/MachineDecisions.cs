using ChannelWatch.Core.Judging;

namespace ChannelWatch.Core.Reporting;

/// <summary>What the machine decided and people made of it.</summary>
/// <param name="Published">Comments it left up.</param>
/// <param name="TakenDown">Of those, the ones a person then hid or removed.</param>
/// <param name="Doubted">Those it hid or put before a person.</param>
public sealed record MachineDecisions(int Published, int TakenDown, IReadOnlyList<DoubtedDecision> Doubted);

/// <summary>One comment the machine hid or asked about.</summary>
/// <param name="Hidden">It hid it; otherwise it asked.</param>
/// <param name="Verdict">Why.</param>
/// <param name="ByPerson">What a person decided after it; null while nobody has.</param>
public sealed record DoubtedDecision(bool Hidden, Verdict Verdict, DecisionAction? ByPerson);
