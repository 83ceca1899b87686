using ChannelWatch.Core.Judging;

namespace ChannelWatch.Benchmarks;

/// <summary>What a person said beside what the program says.</summary>
internal sealed record Judged(LabelledComment Label, Verdict Verdict);
