using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Cloud;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.SecondOpinion;
using ChannelWatch.Classification.Similarity;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Similarity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Classification;

/// <summary>Wires the classifier.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IClassifier"/>, <see cref="ITextFolder"/> and <see cref="IMasker"/>. The word lists are read when the first of them is asked for.</summary>
    /// <exception cref="WordListException">On first use: a list is missing or broken; the message names file and line.</exception>
    public static IServiceCollection AddClassification(this IServiceCollection services, ClassificationOptions options)
    {
        services.AddSingleton(_ => WordListReader.Read(options.WordsDirectory));
        services.AddSingleton<IClassifier>(provider =>
        {
            var lists = provider.GetRequiredService<WordLists>();
            return new RuleClassifier(lists, CheckList.Of(lists), new ModelCheck(SchoolModel.Load()), provider.GetRequiredService<ILogger<RuleClassifier>>());
        });
        services.AddSingleton<ITextFolder, TextFolder>();
        services.AddSingleton<IMasker>(provider => new Masker(provider.GetRequiredService<WordLists>()));
        return services;
    }

    /// <summary>Adds one <see cref="ChannelWatch.Core.Opinions.IOutsideOpinion"/> for each that is configured, in the order they are asked.</summary>
    public static IServiceCollection AddOutsideOpinions(this IServiceCollection services, OpinionsOptions options) =>
        services.AddAzure(options.Azure).AddLanguageModel(options.LanguageModel);
}
