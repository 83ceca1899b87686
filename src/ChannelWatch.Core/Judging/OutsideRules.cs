namespace ChannelWatch.Core.Judging;

/// <summary>What the policy lets outside opinions change.</summary>
public sealed record OutsideRules
{
    public const string Azure = "azure";
    public const string LanguageModel = "languageModel";

    /// <summary>A comment counts as uncertain from this share of a category's threshold for asking.</summary>
    public double UncertainFrom { get; init; } = 0.6;

    public IReadOnlyDictionary<string, OutsideRule> Sources { get; init; } = new Dictionary<string, OutsideRule>
    {
        [Azure] = new() { MayHide = true, MayEscalate = true },
        [LanguageModel] = new() { MayLower = true },
    };

    /// <summary>The rule of a source; one the policy does not know may change nothing but ask a person.</summary>
    public OutsideRule Of(string source) => Sources.GetValueOrDefault(source) ?? new OutsideRule();
}
