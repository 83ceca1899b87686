namespace ChannelWatch.Host.Pages;

/// <summary>Names and limits of what the pages' forms send.</summary>
public static class FormFields
{
    public const string Nonce = "nonce";
    public const string Action = "action";
    public const string Reason = "reason";
    public const string Template = "template";
    public const string Hand = "hand";

    /// <summary>The choice only a person makes: nothing is preselected, and consequential acts need it to be <see cref="Yes"/>.</summary>
    public const string Confirm = "confirm";
    public const string Yes = "yes";
    public const string ShowDetails = "details";
    public const string AcknowledgeThese = "acknowledge-these";
    public const string RevokeLinks = "revoke-links";
    public const string Said = "said";

    public const int LongestReason = 500;
    public const int LargestForm = 32 * 1024;
}
