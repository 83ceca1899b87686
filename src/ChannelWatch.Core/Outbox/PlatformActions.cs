using System.Globalization;

namespace ChannelWatch.Core.Outbox;

/// <summary>Carries out actions on platforms and judges from what is read back whether they took (promise 5).</summary>
public sealed class PlatformActions(SchoolDirectory schools, IConnectors connectors, TimeProvider clock)
{
    /// <summary>How often a platform may answer "done" and show otherwise before a person is asked.</summary>
    private const int TriesToBeHonoured = 3;

    public async Task<EffectResult> ActAsync(OwedEffect owed, CancellationToken cancellationToken)
    {
        var channelId = ChannelOf(owed.Effect);
        if (schools.OwnerOf(channelId) is not { } school)
        {
            return new EffectResult(EffectState.Dead, $"The channel \"{channelId}\" is no longer configured.");
        }

        try
        {
            return owed.Effect switch
            {
                SetVisibilityEffect set => await SetVisibilityAsync(school, owed, set, cancellationToken),
                BlockEffect block => await BlockAsync(school, owed, block, cancellationToken),
                _ => await ReplyAsync(school, (ReplyEffect)owed.Effect, cancellationToken),
            };
        }
        catch (ChannelException exception) when (exception.Failure == ChannelFailure.CommentGone)
        {
            return new EffectResult(EffectState.Dropped, "The comment is no longer on the platform.", Visibility: PlatformVisibility.Gone);
        }
        catch (ChannelException exception)
        {
            return Refused(school, channelId, owed, exception);
        }
    }

    private async Task<EffectResult> SetVisibilityAsync(School school, OwedEffect owed, SetVisibilityEffect set, CancellationToken cancellationToken)
    {
        var shown = await connectors.For(set.Channel).SetVisibilityAsync(set.Comment, set.Wanted, cancellationToken);
        if (shown == PlatformVisibility.Gone)
        {
            return new EffectResult(EffectState.Dropped, "The comment is no longer on the platform.", Visibility: shown);
        }

        if (shown == set.Wanted || (set.Wanted == PlatformVisibility.Hidden && shown == PlatformVisibility.Removed))
        {
            return new EffectResult(EffectState.Done, $"Read back: {shown.ToString().ToLowerInvariant()}.", Visibility: shown);
        }

        var detail = $"The platform took it and still shows the comment as {shown.ToString().ToLowerInvariant()}.";
        return owed.Attempts < TriesToBeHonoured
            ? new EffectResult(EffectState.Owed, detail, Again(owed, null), shown)
            : GivenUp(school, set.Channel, owed, detail, shown);
    }

    private async Task<EffectResult> BlockAsync(School school, OwedEffect owed, BlockEffect block, CancellationToken cancellationToken)
    {
        if (connectors.For(block.Channel) is not IAuthorBlocker blocker)
        {
            return GivenUp(school, block.Channel, owed, "This channel's connector cannot block authors.", null);
        }

        await blocker.BlockAsync(block.AuthorId, block.Comment, cancellationToken);
        return new EffectResult(EffectState.Done, "The platform has blocked the author.");
    }

    private async Task<EffectResult> ReplyAsync(School school, ReplyEffect reply, CancellationToken cancellationToken)
    {
        if (school.ReplyTemplates.FirstOrDefault(template => template.Id == reply.TemplateId) is not { } template)
        {
            return new EffectResult(EffectState.Dead, $"The reply template \"{reply.TemplateId}\" is no longer switched on.");
        }

        var text = template.Text
            .Replace("{school}", school.Name, StringComparison.Ordinal)
            .Replace("{complaints}", school.ComplaintsPolicy?.ToString() ?? "", StringComparison.Ordinal);
        var posted = await connectors.For(reply.Channel).ReplyAsync(reply.Comment, reply.PostId, text.Trim(), cancellationToken);
        return new EffectResult(EffectState.Done, $"Posted as {posted}.");
    }

    private EffectResult Refused(School school, ChannelId channel, OwedEffect owed, ChannelException exception)
    {
        var age = clock.GetUtcNow() - owed.OwedAt;
        if (exception.Failure is ChannelFailure.Unsupported or ChannelFailure.Rejected || age > RetryTable.GiveUpAfter)
        {
            return GivenUp(school, channel, owed, exception.Message, null);
        }

        return new EffectResult(EffectState.Owed, exception.Message, Again(owed, exception.RetryAfter), FollowUps: owed.Attempts >= RetryTable.LateFromAttempt
            ? Alerts.About(school, $"late:{owed.Id}", Late(owed, exception.Message), channel, owed.Case, school.ModeratorsOf(channel, clock.GetUtcNow()), clock.GetUtcNow())
            : null);
    }

    /// <summary>What a hand can do instead is mailed to the moderators with its steps; here the technicians are told why, and of a reply everybody.</summary>
    private EffectResult GivenUp(School school, ChannelId channel, OwedEffect owed, string why, PlatformVisibility? shown)
    {
        var now = clock.GetUtcNow();
        var byHand = owed.Effect switch
        {
            SetVisibilityEffect set => HandWork.For(set.Wanted),
            BlockEffect => ConnectorCapabilities.Block,
            _ => ConnectorCapabilities.None,
        };
        var concerned = byHand == ConnectorCapabilities.None ? school.ModeratorsOf(channel, now) : [];
        var alert = Alerts.About(school, $"dead:{owed.Id}", GaveUp(owed, why), channel, owed.Case, concerned, now);
        return new(EffectState.Dead, why, Visibility: shown, Reopen: owed.Effect is SetVisibilityEffect, ByHand: byHand, FollowUps: alert);
    }

    private static ChannelId ChannelOf(Effect effect) => effect switch
    {
        SetVisibilityEffect set => set.Channel,
        BlockEffect block => block.Channel,
        _ => ((ReplyEffect)effect).Channel,
    };

    private static string Late(OwedEffect owed, string why) => string.Create(CultureInfo.InvariantCulture,
        $"{What(owed)} has not worked yet after {owed.Attempts} tries and goes on being tried. Please do it by hand on the platform if it cannot wait. {why}");

    private static string GaveUp(OwedEffect owed, string why) =>
        owed.Effect is ReplyEffect
        ? $"{What(owed)} could not be done. Please answer by hand on the platform, then mark the case as acknowledged on its page. {why}"
        : $"{What(owed)} could not be done. The moderators have been asked to do it by hand. {why}";

    private static string What(OwedEffect owed) => owed.Effect switch
    {
        SetVisibilityEffect { Wanted: PlatformVisibility.Hidden } => "Hiding a comment",
        SetVisibilityEffect { Wanted: PlatformVisibility.Removed } => "Removing a comment",
        SetVisibilityEffect => "Showing a comment again",
        BlockEffect => "Blocking an author",
        _ => "Posting a reply",
    };

    private DateTimeOffset Again(OwedEffect owed, TimeSpan? asked) => clock.GetUtcNow() + RetryTable.WaitAfter(owed.Attempts, asked);
}
