namespace ChannelWatch.Core.Judging;

/// <summary>What a person of the school decided on the same, or almost the same, words ("decided once, suggested for all").</summary>
/// <param name="Case">The case it was decided on.</param>
/// <param name="Action">Approve, Restore, Hide or Remove.</param>
/// <param name="By">The person's name.</param>
/// <param name="On">The day, in the school's time.</param>
/// <param name="Exact">The very same words, disguise undone; otherwise almost the same.</param>
/// <param name="WasSpam">The case had been judged to be spam.</param>
public sealed record EarlierDecision(CaseId Case, DecisionAction Action, string By, DateOnly On, bool Exact, bool WasSpam)
{
    public bool TookDown => Action is DecisionAction.Hide or DecisionAction.Remove;
}
