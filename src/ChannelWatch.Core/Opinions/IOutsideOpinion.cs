namespace ChannelWatch.Core.Opinions;

/// <summary>
/// Somebody outside the local checks who can be asked about a comment: a cloud classifier, a language model. Asked after the local verdict has
/// taken effect, never in its way; what an answer may change is the policy's to say.
/// </summary>
public interface IOutsideOpinion
{
    /// <summary>The name in policy files and records: "azure", "languageModel".</summary>
    string Name { get; }

    /// <summary>The name people read: "Azure AI Content Safety".</summary>
    string Title { get; }

    /// <summary>Changes when it could answer the same question otherwise: its address, model, lists. Part of what answers are remembered by.</summary>
    string Version { get; }

    OpinionScope Scope { get; }

    OpinionLimits Limits { get; }

    /// <summary>Whether it can look at pictures as well as words.</summary>
    bool SeesPictures { get; }

    /// <summary>Asks once. Nothing but an answer that was understood in full may come back as one.</summary>
    /// <exception cref="OpinionException">There is no answer; says whether a person must see to it.</exception>
    Task<Opinion> AskAsync(OpinionQuestion question, CancellationToken cancellationToken);

    /// <summary>Brings what it keeps for the school (blocklists) up to date; called at the start and now and then. Does nothing where there is nothing to do.</summary>
    /// <exception cref="OpinionException">It could not be brought up to date.</exception>
    Task RefreshAsync(CancellationToken cancellationToken);

    /// <summary>Tries address and credentials with an invented sentence and says what works and what to do.</summary>
    Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken);
}
