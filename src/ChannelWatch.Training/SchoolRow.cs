namespace ChannelWatch.Training;

/// <summary>A labelled school comment (LABELS). Author and reason are not read: they give the label away.</summary>
internal sealed record SchoolRow(
    string Text, string Kind, IReadOnlyList<string> Violations, IReadOnlyList<string> Flags, string Intent, string Expected, bool Escalate)
{
    public CommentKind CommentKind => Kind == "direct_message" ? CommentKind.DirectMessage : CommentKind.Comment;

    public bool Is(ModelLabel label) => label switch
    {
        ModelLabel.Publish or ModelLabel.Queue or ModelLabel.Hide => Expected == Word(label),
        ModelLabel.Query or ModelLabel.Complaint or ModelLabel.Comment => Intent == Word(label),
        ModelLabel.Escalate => Escalate,
        ModelLabel.Criticism => Intent == "complaint" && Violations.Count == 0 && Expected != "hide",
        _ => Violations.Contains(((Category)label).Name()) || Flags.Contains(((Category)label).Name()),
    };

    private static string Word(ModelLabel label) => label switch
    {
        ModelLabel.Publish => "publish",
        ModelLabel.Queue => "queue",
        ModelLabel.Hide => "hide",
        ModelLabel.Query => "query",
        ModelLabel.Complaint => "complaint",
        _ => "comment",
    };
}
