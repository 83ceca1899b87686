namespace ChannelWatch.Host.Pages;

/// <summary>What a page says at its top about the last button pressed.</summary>
/// <param name="Good">Whether it was done.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Changes">What changed meanwhile, one sentence each, when the page was out of date.</param>
public sealed record Notice(bool Good, string Text, IReadOnlyList<string> Changes)
{
    public static Notice Done(string text) => new(true, text, []);

    public static Notice NothingDone(string text) => new(false, text, []);
}
