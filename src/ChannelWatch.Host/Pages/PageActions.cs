using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Pages;

/// <summary>Which decisions a page's form can ask for, and which of them no program that presses buttons may trigger.</summary>
internal static class PageActions
{
    private static readonly Dictionary<string, DecisionAction> ByName = new(StringComparer.Ordinal)
    {
        ["approve"] = DecisionAction.Approve,
        ["hide"] = DecisionAction.Hide,
        ["remove"] = DecisionAction.Remove,
        ["restore"] = DecisionAction.Restore,
        ["acknowledge"] = DecisionAction.Acknowledge,
        ["escalate"] = DecisionAction.Escalate,
        ["reply"] = DecisionAction.Reply,
        ["block"] = DecisionAction.Block,
        ["done-by-hand"] = DecisionAction.DoneByHand,
        ["take-charge"] = DecisionAction.TakeCharge,
    };

    public static DecisionAction? Read(IFormCollection form) =>
        form[FormFields.Action] is [{ } name] && ByName.TryGetValue(name, out var action) ? action : null;

    /// <summary>Which part of the work by hand a button is about; none means all of it.</summary>
    public static ConnectorCapabilities Hand(IFormCollection form) =>
        Enum.TryParse<ConnectorCapabilities>(form[FormFields.Hand].ToString(), out var hand) ? hand : ConnectorCapabilities.None;

    /// <summary>What cannot be taken back, speaks in the school's name, or would silence a safeguarding alarm (contracts 4, rule 3).</summary>
    public static bool NeedsConfirmation(DecisionAction action) =>
        action is DecisionAction.Remove or DecisionAction.Reply or DecisionAction.Block or DecisionAction.TakeCharge or DecisionAction.DoneByHand;
}
