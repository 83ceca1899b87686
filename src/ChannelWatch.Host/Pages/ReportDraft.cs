namespace ChannelWatch.Host.Pages;

/// <summary>What was typed into a report form, shown again when something in it has to be put right.</summary>
public sealed record ReportDraft(string Text, string Author, string Link, string When)
{
    public static ReportDraft Empty { get; } = new("", "", "", "");

    public static ReportDraft Of(IFormCollection form) => new(
        form[FormFields.Text].ToString(), form[FormFields.Author].ToString(), form[FormFields.Link].ToString(), form[FormFields.When].ToString());
}
