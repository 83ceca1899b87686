using ChannelWatch.Classification.Checks;
using ChannelWatch.Classification.Model;
using ChannelWatch.Classification.Words;
using ChannelWatch.Core.Mailing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Classification;

/// <summary>Wires the classifier.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IClassifier"/> and <see cref="IMasker"/>. The word lists are read when the first of them is asked for.</summary>
    /// <exception cref="WordListException">On first use: a list is missing or broken; the message names file and line.</exception>
    public static IServiceCollection AddClassification(this IServiceCollection services, ClassificationOptions options)
    {
        services.AddSingleton(_ => WordListReader.Read(options.WordsDirectory));
        services.AddSingleton<IClassifier>(provider =>
        {
            var lists = provider.GetRequiredService<WordLists>();
            return new RuleClassifier(lists, CheckList.Of(lists), new ModelCheck(SchoolModel.Load()), provider.GetRequiredService<ILogger<RuleClassifier>>());
        });
        services.AddSingleton<IMasker>(provider => new Masker(provider.GetRequiredService<WordLists>()));
        return services;
    }
}
