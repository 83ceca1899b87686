namespace ChannelWatch.Core.Outbox;

/// <summary>The result of one try, stored in one transaction with what follows from it.</summary>
/// <param name="State"><see cref="EffectState.Owed"/> means: try again at <paramref name="RetryAt"/>.</param>
/// <param name="Detail">For a person; no comment text, no credentials.</param>
/// <param name="RetryAt">When to try again.</param>
/// <param name="Visibility">What the platform showed on reading back, stored on the case.</param>
/// <param name="Reopen">True puts the case (back) into the queue: a hide was not honoured or could not be done.</param>
/// <param name="ByHand">What a person is now asked to do by hand instead.</param>
/// <param name="FollowUps">Further effects owed because of the result, such as an alert about a dead one.</param>
public sealed record EffectResult(
    EffectState State,
    string Detail,
    DateTimeOffset? RetryAt = null,
    PlatformVisibility? Visibility = null,
    bool Reopen = false,
    ConnectorCapabilities ByHand = ConnectorCapabilities.None,
    IReadOnlyList<NewEffect>? FollowUps = null);
