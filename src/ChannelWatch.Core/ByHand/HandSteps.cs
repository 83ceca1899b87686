namespace ChannelWatch.Core.ByHand;

/// <summary>The steps a person follows: the platform's own from its profile, sensible general ones where it has none.</summary>
public static class HandSteps
{
    /// <summary>One task for each part of the work.</summary>
    public static IReadOnlyList<HandTask> Of(ConnectorProfile profile, ConnectorCapabilities work) =>
        [.. HandWork.Parts(work).Select(part => new HandTask(part, Title(part), [.. Steps(profile, part)]))];

    /// <summary>"Hide the comment"</summary>
    public static string Title(ConnectorCapabilities part) => part switch
    {
        ConnectorCapabilities.Hide => "Hide the comment",
        ConnectorCapabilities.Remove => "Remove the comment",
        ConnectorCapabilities.Unhide => "Show the comment again",
        ConnectorCapabilities.UndoRemove => "Bring the comment back",
        ConnectorCapabilities.Block => "Block the author",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not something done by hand."),
    };

    private static IEnumerable<string> Steps(ConnectorProfile profile, ConnectorCapabilities part)
    {
        var own = profile.ByHand.GetValueOrDefault(part)
            ?? (part == ConnectorCapabilities.Hide ? profile.ByHand.GetValueOrDefault(ConnectorCapabilities.Remove) : null);
        return own ?? General(profile.Platform, part);
    }

    private static string[] General(string platform, ConnectorCapabilities part) => part switch
    {
        ConnectorCapabilities.Hide or ConnectorCapabilities.Remove =>
        [
            $"Sign in to {platform} with the school’s own account and open the comment (its link, where there is one, is given here).",
            "Take a screenshot of it as it stands: the words are on record, but not what it looked like.",
            part == ConnectorCapabilities.Hide
                ? "Open the menu beside the comment, often three dots, and choose Hide. Where there is no Hide, choose Delete or Remove."
                : "Open the menu beside the comment, often three dots, and choose Delete or Remove.",
            $"Where the school may do neither, use Report in the same menu, so that {platform} takes it down.",
            "Look at the place in a private window, signed out: the public should no longer see it.",
        ],
        ConnectorCapabilities.Unhide =>
        [
            $"Sign in to {platform} with the school’s own account and open the comment, or the list of hidden comments.",
            "Open the menu beside the comment and choose Unhide or Show.",
            "Look at the place in a private window, signed out: the public should see it again.",
        ],
        ConnectorCapabilities.UndoRemove =>
        [
            $"Sign in to {platform} with the school’s own account and look for its bin, or its list of removed comments.",
            "Choose Restore beside the comment.",
            "Where there is no bin, it cannot be brought back: decide on the case’s page that it stays removed, and say so in the reason.",
        ],
        _ =>
        [
            $"Sign in to {platform} with the school’s own account and open the author’s profile from the comment.",
            "Choose Block, Ban or Restrict in the menu of the profile. In a group, remove the person from its members.",
            "Check the name once more before you confirm: a namesake is easily blocked instead.",
        ],
    };
}
