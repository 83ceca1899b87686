namespace ChannelWatch.Classification.Checks;

/// <summary>One way of looking at a comment. Says what it saw and how surely; decides nothing. Must be safe to call concurrently.</summary>
internal interface ICheck
{
    /// <summary>Stable; named when the check could not answer.</summary>
    string Name { get; }

    void Run(CheckInput input, FindingSink sink);
}
