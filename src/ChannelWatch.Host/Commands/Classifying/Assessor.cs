using ChannelWatch.Classification;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Classifier and policy without the rest of the product: no store, no data folder, no pages.</summary>
internal sealed class Assessor(IClassifier classifier, PolicyBook policies, SchoolDirectory schools)
{
    /// <summary>With the configuration's words, policies and schools; with those that come with the program when there is none.</summary>
    public static Assessor Create(Installation? installation)
    {
        using var services = new ServiceCollection().AddLogging()
            .AddClassification(new ClassificationOptions { WordsDirectory = installation?.WordsDirectory ?? ProgramFiles.Words })
            .BuildServiceProvider();
        var policies = installation?.Policies ?? PolicyBook.Parse(ProgramFiles.Policy, File.ReadAllText(ProgramFiles.Policy));
        return new Assessor(services.GetRequiredService<IClassifier>(), policies, installation?.Schools ?? new SchoolDirectory([]));
    }

    public async ValueTask<Verdict> JudgeAsync(ClassifyRequest request, CancellationToken cancellationToken)
    {
        var id = new ChannelId(request.Channel);
        var school = schools.OwnerOf(id) ?? (schools.Schools is [var first, ..] ? first : null);
        var seen = await classifier.ClassifyAsync(
            new CommentToClassify
            {
                Text = request.Text,
                ChannelKind = school?.FindChannel(id)?.Kind ?? request.Channel,
                Kind = request.Kind,
                School = school?.Details ?? SchoolDetails.None,
            },
            cancellationToken);
        return (school is null ? policies.Default : policies.For(school.Id, id)).Judge(seen, request.Kind, classifier.Version);
    }
}
