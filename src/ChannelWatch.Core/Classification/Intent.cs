namespace ChannelWatch.Core.Classification;

/// <summary>What an acknowledgement would answer (LABELS).</summary>
public enum Intent
{
    Comment,
    Query,
    Complaint,
}
