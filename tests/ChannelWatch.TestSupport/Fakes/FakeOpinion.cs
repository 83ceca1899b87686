using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>An outside opinion that says what the test wants, keeps what it was asked, or fails.</summary>
public sealed class FakeOpinion(string name = "azure") : IOutsideOpinion
{
    public string Name => name;

    public string Title => $"The {name} stand-in";

    public string Version { get; set; } = "1";

    public OpinionScope Scope { get; set; } = OpinionScope.Uncertain;

    public OpinionLimits Limits { get; set; } = new(100, 1000, TimeSpan.FromSeconds(10));

    public bool SeesPictures { get; set; }

    public List<OpinionQuestion> Asked { get; } = [];

    /// <summary>What is answered; by default nothing of note.</summary>
    public Func<OpinionQuestion, Opinion>? Answer { get; set; }

    /// <summary>Thrown instead of an answer while set.</summary>
    public OpinionException? Failure { get; set; }

    public Task<Opinion> AskAsync(OpinionQuestion question, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        return Failure is { } failure ? throw failure : Task.FromResult(Answer?.Invoke(question) ?? Says("It saw nothing."));
    }

    public Task RefreshAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ConnectionFinding>>([new(name, Failure is null, Failure?.Message ?? "works")]);

    public Opinion Says(string sentence) => new(Name, Title, Answered: true, sentence);
}
