using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Host.Tests.BadWeek;

/// <summary>A platform of the bad week: people write on it, and it misbehaves as its kind does.</summary>
internal abstract class BadPlatform : IAsyncDisposable
{
    public abstract string Kind { get; }

    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>What people wrote and nobody deleted, with the id ChannelWatch gives it.</summary>
    public Dictionary<string, string> Written { get; } = [];

    /// <summary>Writes under posts of the school; <paramref name="at"/> is the platform's clock, which may be wrong.</summary>
    public void Write(string text, DateTimeOffset at) => Written[Add(text, at)] = text;

    /// <summary>Its writer deletes one.</summary>
    public void Vanish(string id)
    {
        if (Written.Remove(id))
        {
            Delete(id);
        }
    }

    /// <summary>The next answers are these.</summary>
    public abstract void FailNext(params StandInFault[] faults);

    /// <summary>Writes are carried out and their answers lost; false where that would end the sign-in for good.</summary>
    public virtual bool LosesAnswers => true;

    public abstract void LoseAnswers(int count);

    /// <summary>True where nobody can look whether an answer was posted, so that one without a receipt is not tried again.</summary>
    public virtual bool LeavesLostAnswersToPeople => false;

    /// <summary>The sign-in stops working, and works again.</summary>
    public abstract void SignIn(bool works);

    /// <summary>Odd order, rows twice, another spelling: whatever this platform does on bad days.</summary>
    public virtual void BeUntidy(bool untidy)
    {
    }

    public abstract bool IsHidden(string id);

    /// <summary>How often a comment was hidden.</summary>
    public abstract int Hidings(string id);

    /// <summary>The school's answers to a comment.</summary>
    public abstract int Answers(string id);

    public abstract ValueTask DisposeAsync();

    protected abstract string Add(string text, DateTimeOffset at);

    protected abstract void Delete(string id);
}
