namespace ChannelWatch.Classification.Words;

/// <summary>A group of phrases that mean the same to the policy; those named ".../innocent" silence the hits of their list inside them.</summary>
/// <param name="Rule">"abuse/insult-at-you"; the part before the slash names the list.</param>
/// <param name="Scores">What a hit says, and how surely. Empty for marks that other checks ask about.</param>
/// <param name="Why">A plain sentence for a moderator.</param>
internal sealed record PhraseSection(string Rule, IReadOnlyList<(Category Category, double Score)> Scores, string Why)
{
    public string List { get; } = Rule[..Rule.IndexOf('/')];

    public bool Silences { get; } = Rule.EndsWith("/innocent", StringComparison.Ordinal);
}
