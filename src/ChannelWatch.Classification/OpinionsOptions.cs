using ChannelWatch.Classification.Cloud;
using ChannelWatch.Classification.SecondOpinion;

namespace ChannelWatch.Classification;

/// <summary>Who may be asked outside about doubtful comments; nobody unless configured.</summary>
public sealed class OpinionsOptions
{
    public AzureOptions Azure { get; set; } = new();

    public LanguageModelOptions LanguageModel { get; set; } = new();

    /// <summary>All mistakes at once, each beginning with its key.</summary>
    public IReadOnlyList<string> Validate() => [.. Azure.Validate(), .. LanguageModel.Validate()];
}
