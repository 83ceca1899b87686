using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Media;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Opinions;

/// <summary>Asks one outside opinion about one comment: covers personal details, remembers answers, keeps to ration and time limit, and makes an opinion of a failure too.</summary>
public sealed class OpinionAsking(OpinionBudget budget, OpinionAlerts alerts, IOpinionCache cache, IMasker masker, TimeProvider clock, ILogger<OpinionAsking> logger)
{
    private const int MostPictures = 4;

    /// <summary>A service that keeps failing is tried this often for one comment, then the local verdict stands.</summary>
    private const int MostAttempts = 2;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMinutes(1);

    public static bool HasPictures(Case @case) => @case.Latest.Attachments.Any(IsPicture);

    public async Task<AskResult> AskAsync(School school, IOutsideOpinion source, WantedOpinion wanted, CancellationToken cancellationToken)
    {
        var question = QuestionOf(wanted);
        var key = OpinionKey.Of(source, wanted, question);
        if (key is not null && await cache.FindAsync(key, cancellationToken) is { } known)
        {
            return new AskResult(known);
        }

        var ration = await budget.TakeAsync(source, cancellationToken);
        await alerts.SpentAsync(school, source, ration, cancellationToken);
        if (ration.Standing != BudgetStanding.Granted)
        {
            return ration.Until is { } until ? new AskResult(null, until, CountsAsTry: false) : new AskResult(Silent(source, "The month's ration of questions is used up."));
        }

        try
        {
            var opinion = await AskInTimeAsync(source, question, cancellationToken);
            if (key is not null && opinion.Answered)
            {
                await cache.KeepAsync(key, opinion, cancellationToken);
            }

            return new AskResult(opinion);
        }
        catch (OpinionException failure)
        {
            logger.OpinionFailed(source.Name, failure.NeedsPerson, failure.Message);
            if (failure.NeedsPerson)
            {
                await alerts.RefusedAsync(school, source, failure.Message, cancellationToken);
            }

            return failure.NeedsPerson || wanted.Attempts >= MostAttempts
                ? new AskResult(Silent(source, failure.Message))
                : new AskResult(null, clock.GetUtcNow() + PauseAfterFailure);
        }
    }

    private async Task<Opinion> AskInTimeAsync(IOutsideOpinion source, OpinionQuestion question, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(source.Limits.TimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await source.AskAsync(question, either.Token);
        }
        catch (OperationCanceledException slow) when (!cancellationToken.IsCancellationRequested)
        {
            throw new OpinionException($"It did not answer within {source.Limits.TimeLimit.TotalSeconds:0} seconds.", needsPerson: false, slow);
        }
    }

    /// <summary>The one place where words get ready to leave the server: covered, without the author.</summary>
    private OpinionQuestion QuestionOf(WantedOpinion wanted)
    {
        var @case = wanted.Case;
        return new OpinionQuestion
        {
            Text = JudgedText.Covered(@case.Latest, masker, @case.Verdict?.Findings ?? []),
            Kind = @case.Kind,
            ParentText = wanted.ParentText is { } parent ? masker.Mask(parent, []) : null,
            PostText = @case.PostText is { } post ? masker.Mask(post, []) : null,
            Suspected = [.. (@case.Verdict?.Violations ?? []).Concat(@case.Verdict?.Flags ?? [])],
            Pictures = [.. @case.Latest.Attachments.Where(IsPicture).Select(attachment => attachment.Address!).Take(MostPictures)],
        };
    }

    private static bool IsPicture(CommentAttachment attachment) => attachment is { Kind: AttachmentKind.Image, Address.IsAbsoluteUri: true };

    private static Opinion Silent(IOutsideOpinion source, string why) => new(source.Name, source.Title, Answered: false, why);
}
