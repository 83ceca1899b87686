using ChannelWatch.Core.Media;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Polling;

namespace ChannelWatch.Core.Judging;

/// <summary>
/// Classifies what is stored and unjudged, lets the policy decide in the light of the circumstances, and stores decision and owed effects in one
/// transaction. What is doubtful then is put to the outside opinions by <see cref="OpinionRound"/>, after it has taken effect.
/// </summary>
public sealed class Judge(
    IIntakeStore intake, IClassifier classifier, ContextReader contexts, PolicyBook policies, IEnumerable<IOutsideOpinion> outside, IConnectors connectors, IOutbox outbox, TimeProvider clock)
{
    private const int Batch = 100;

    private readonly IReadOnlyList<IOutsideOpinion> _outside = [.. outside];

    /// <summary>Judges everything unjudged on the channel.</summary>
    /// <param name="school">Owner of the channel.</param>
    /// <param name="channel">Which channel.</param>
    /// <param name="firstRead">The channel's history is being taken in: what was overdue before ChannelWatch came starts no clock.</param>
    /// <param name="cancellationToken">Stops between two batches.</param>
    /// <returns>How many revisions were judged.</returns>
    public async Task<int> JudgeAsync(School school, Channel channel, bool firstRead, CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            var unjudged = await intake.ReadUnjudgedAsync(channel.Id, Batch, cancellationToken);
            if (unjudged.Count > 0)
            {
                await JudgeBatchAsync(school, channel, unjudged, firstRead, cancellationToken);
            }

            total += unjudged.Count;
            if (unjudged.Count < Batch)
            {
                return total;
            }
        }
    }

    private async Task JudgeBatchAsync(School school, Channel channel, IReadOnlyList<UnjudgedRevision> batch, bool firstRead, CancellationToken cancellationToken)
    {
        var policy = policies.For(school.Id, channel.Id);
        var known = await contexts.ReadAsync(school, channel, policy.Rules.Context, batch, cancellationToken);
        var rushes = new RushWatch(school, channel, policy.Rules.Context.Burst);
        var judgements = new List<Judgement>(batch.Count);
        foreach (var (unjudged, context) in batch.Zip(known))
        {
            var @case = unjudged.Case;
            var seen = await ClassifyAsync(school, channel, unjudged, cancellationToken);
            var verdict = policy.Judge(seen, @case.Kind, rushes.See(@case, context), classifier.Version);
            rushes.Judged(@case, verdict);
            judgements.Add(JudgementOf(school, channel, @case, policy, verdict, firstRead));
        }

        await intake.SaveJudgementsAsync(judgements, cancellationToken);
        await rushes.TellAsync(outbox, clock.GetUtcNow(), cancellationToken);
    }

    private async Task<CommentClassification> ClassifyAsync(School school, Channel channel, UnjudgedRevision unjudged, CancellationToken cancellationToken)
    {
        var @case = unjudged.Case;
        var comment = new CommentToClassify
        {
            Text = JudgedText.Of(@case.Latest),
            ChannelKind = channel.Kind,
            Kind = @case.Kind,
            ParentText = unjudged.ParentText,
            PostText = @case.PostText,
            School = school.Details,
            AuthorStrikes = unjudged.AuthorStrikes,
        };
        return JudgedText.OnOwnWords(await classifier.ClassifyAsync(comment, cancellationToken), @case.Latest);
    }

    private Judgement JudgementOf(School school, Channel channel, Case @case, Policy policy, Verdict verdict, bool firstRead)
    {
        var now = clock.GetUtcNow();
        var change = JudgedChange.Of(school, channel, @case, verdict, connectors.For(channel.Id), verdict.Escalate, now);
        var wants = _outside.Any(source => policy.Wants(source, verdict, @case.Kind, OpinionAsking.HasPictures(@case)));
        return new Judgement(
            @case.Latest.Number,
            verdict,
            change with { Due = firstRead && change.Due!.At < now ? new DueChange(null) : change.Due },
            wants);
    }
}
