using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Polling;

namespace ChannelWatch.Core.Judging;

/// <summary>Classifies what is stored and unjudged, lets the policy decide, and stores decision and owed effects in one transaction.</summary>
public sealed class Judge(IIntakeStore intake, IClassifier classifier, PolicyBook policies, IConnectors connectors, TimeProvider clock)
{
    private const int Batch = 100;

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
            var judgements = new List<Judgement>(unjudged.Count);
            foreach (var revision in unjudged)
            {
                judgements.Add(await JudgeOneAsync(school, channel, revision, firstRead, cancellationToken));
            }

            if (judgements.Count > 0)
            {
                await intake.SaveJudgementsAsync(judgements, cancellationToken);
            }

            total += judgements.Count;
            if (unjudged.Count < Batch)
            {
                return total;
            }
        }
    }

    private async Task<Judgement> JudgeOneAsync(School school, Channel channel, UnjudgedRevision unjudged, bool firstRead, CancellationToken cancellationToken)
    {
        var @case = unjudged.Case;
        var comment = new CommentToClassify
        {
            Text = @case.Latest.Text,
            ChannelKind = channel.Kind,
            Kind = @case.Kind,
            ParentText = unjudged.ParentText,
            PostText = @case.PostText,
            School = school.Details,
            AuthorStrikes = unjudged.AuthorStrikes,
        };
        var seen = await classifier.ClassifyAsync(comment, cancellationToken);
        var verdict = policies.For(school.Id, channel.Id).Judge(seen, @case.Kind, classifier.Version);
        var now = clock.GetUtcNow();
        var connector = connectors.For(channel.Id);
        var placed = Placement.Of(@case, channel, verdict, connector.Capabilities, connector is IWatchedByHand);
        var due = AcknowledgementClock.DueAt(school, @case, verdict.Intent, placed.State);
        return new Judgement(@case.Latest.Number, verdict, new CaseChange
        {
            Case = @case.Id,
            Decision = new Decision(placed.Action, Actor.Machine, placed.Reason, @case.Latest.Number, now),
            NewState = placed.State,
            Due = new DueChange(firstRead && due < now ? null : due),
            ByHand = HandWork.AuthorOnly(@case.ByHand) | placed.ByHand,
            RaiseAlarm = verdict.Escalate,
            Effects = [.. placed.Effects, .. verdict.Escalate ? SafeguardingMails.Round(school, @case.Id, @case.Latest.Number, 0, withDeputies: false, now) : []],
        });
    }
}
