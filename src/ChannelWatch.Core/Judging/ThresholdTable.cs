namespace ChannelWatch.Core.Judging;

/// <summary>The policy's thresholds by category, laid out for being asked about every comment.</summary>
internal sealed class ThresholdTable(PolicyRules rules)
{
    private readonly CategoryRule?[] _rules = [.. Enum.GetValues<Category>().Select(category => rules.Categories.GetValueOrDefault(category))];

    public PolicyRules Rules => rules;

    /// <summary>Null where the policy says nothing of the category.</summary>
    public CategoryRule? this[Category category] => _rules[(int)category];
}
