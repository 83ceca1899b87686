namespace ChannelWatch.Core.Judging;

/// <summary>What is on record about the circumstances of comments.</summary>
public interface IContextStore
{
    /// <summary>Answers each question, in order, as things stand at one moment; each by an index, however much is on record.</summary>
    Task<IReadOnlyList<KnownContext>> ReadAsync(IReadOnlyList<ContextQuestion> questions, CancellationToken cancellationToken);
}
