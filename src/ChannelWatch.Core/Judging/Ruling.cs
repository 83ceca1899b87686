namespace ChannelWatch.Core.Judging;

/// <summary>The policy's decision on a revision (DESIGN 1, Verdict), from mildest to strictest.</summary>
public enum Ruling
{
    Publish,
    Queue,
    Hide,
}
