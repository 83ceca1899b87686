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

    public const string NothingToReport = "nothing-to-report";
    public const string Report = "report";
    public const string Note = "note";
    public const string Text = "text";
    public const string Author = "author";
    public const string Link = "link";
    public const string When = "when";
    public const string Picture = "picture";

    /// <summary>A field people do not see: whoever fills it in is a program.</summary>
    public const string Trap = "website";

    /// <summary>Proves that the page with the details was asked for.</summary>
    public const string Key = "key";

    public const int LongestText = 20_000;
    public const int LongestAuthor = 200;
    public const int LongestLink = 2_000;
    public const int LargestUpload = 9 * 1024 * 1024;

    public const int LongestReason = 500;
    public const int LargestForm = 32 * 1024;
}
