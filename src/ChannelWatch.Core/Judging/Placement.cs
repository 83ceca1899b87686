using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Judging;

/// <summary>
/// Where a verdict puts a case, given how the comment stands on the platform, what was decided before, what the channel can do, and
/// whether it only rehearses (dry run).
/// </summary>
internal sealed record Placement(CaseState State, DecisionAction Action, string Reason, IReadOnlyList<NewEffect> Effects, ConnectorCapabilities ByHand = ConnectorCapabilities.None)
{
    public static Placement Of(Case @case, Channel channel, Verdict verdict, ConnectorCapabilities can, bool reported = false)
    {
        var reason = string.Join(" ", verdict.Reasons.Take(2));
        return (verdict.Ruling, @case.Visibility) switch
        {
            (_, PlatformVisibility.Removed) => new(CaseState.Removed, DecisionAction.Publish, "It had been removed on the platform before it was judged.", []),
            (Ruling.Hide, PlatformVisibility.Hidden) => new(CaseState.Hidden, DecisionAction.Hide, $"{reason} It was already out of sight on the platform.", []),
            (Ruling.Hide, _) when channel.DryRun => Ask($"Dry run, nothing was changed; it would have been hidden. {reason}"),
            (Ruling.Hide, _) when !can.HasFlag(ConnectorCapabilities.Hide) && @case.Kind == CommentKind.DirectMessage => Ask($"It was sent privately, so nobody else sees it. {reason}"),
            (Ruling.Hide, _) when !can.HasFlag(ConnectorCapabilities.Hide) => Ask($"This platform cannot hide it from here: please do it by hand. {reason}") with { ByHand = ConnectorCapabilities.Hide },
            (Ruling.Hide, _) => new(CaseState.Hidden, DecisionAction.Hide, reason, [Hide(@case)]),
            (Ruling.Queue, _) => Ask(reason),
            (_, PlatformVisibility.Hidden) when @case.Decided is { Action: DecisionAction.Hide or DecisionAction.Remove } => Ask("It was changed after it had been hidden. " + reason),
            (_, PlatformVisibility.Hidden) => Ask("The platform itself is holding it back. " + reason),
            _ when @case.Decided is { Action: DecisionAction.Hide or DecisionAction.Remove, By.IsMachine: false } => Ask("It was changed after a person had taken it down. " + reason),
            _ when reported => Ask("Somebody reported it, so a person decides. " + reason),
            _ => new(CaseState.Published, DecisionAction.Publish, reason, []),
        };
    }

    private static Placement Ask(string reason) => new(CaseState.Queued, DecisionAction.Queue, reason, []);

    private static NewEffect Hide(Case @case) =>
        new($"hide:{@case.Id}:r{@case.Latest.Number}", new SetVisibilityEffect(@case.Channel, @case.Comment, PlatformVisibility.Hidden), @case.Id);
}
