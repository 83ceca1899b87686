using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>What every memory of outside answers must keep, wherever it remembers.</summary>
public abstract class OpinionCacheContract
{
    protected static readonly CancellationToken None = CancellationToken.None;

    protected FixedClock Clock { get; } = new();

    protected abstract IOpinionCache Cache { get; }

    protected static Opinion Answer { get; } = new("azure", "Azure AI Content Safety", Answered: true, "It saw hate.")
    {
        Findings = [new Finding(Category.Abuse, 0.9, "azure/hate", 3, 4, "Hate, severity 6 of 7.")],
        Suggests = Ruling.Queue,
    };

    /// <summary>A question no other test asks.</summary>
    protected static string NewKey() => Guid.NewGuid().ToString("N");

    [SkippableFact]
    public async Task An_answer_comes_back_as_it_was_given()
    {
        var key = NewKey();

        await Cache.KeepAsync(key, Answer, None);

        var found = await Cache.FindAsync(key, None);
        Assert.Equal(Answer with { Findings = [] }, found! with { Findings = [] });
        Assert.Equal(Answer.Findings, found.Findings);
    }

    [SkippableFact]
    public async Task What_was_not_asked_is_not_known() => Assert.Null(await Cache.FindAsync(NewKey(), None));

    [SkippableFact]
    public async Task The_newest_answer_counts()
    {
        var key = NewKey();
        await Cache.KeepAsync(key, Answer, None);

        await Cache.KeepAsync(key, Answer with { Sentence = "It saw nothing.", Findings = [], Suggests = null }, None);

        Assert.Equal("It saw nothing.", (await Cache.FindAsync(key, None))!.Sentence);
    }
}
