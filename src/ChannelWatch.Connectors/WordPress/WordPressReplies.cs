using System.Globalization;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Answers in the school's name, once: WordPress has no idempotency keys, so a lost answer is looked for before writing again.</summary>
internal sealed class WordPressReplies(WordPressApi api, WordPressStaff staff)
{
    public async Task<CommentId> ReplyAsync(long parentId, string text, CancellationToken cancellationToken)
    {
        var parent = await api.FindAsync(parentId, cancellationToken)
            ?? throw new ChannelException(ChannelFailure.CommentGone, "The comment to answer no longer exists.");
        if (parent.Visibility != PlatformVisibility.Visible)
        {
            throw new ChannelException(ChannelFailure.Rejected, "The comment to answer is held or in the bin; WordPress would publish the answer with nothing above it.");
        }

        if (await FindOwnAsync(parent, text, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        var answer = await api.ReplyAsync(parent, Escape(text), cancellationToken);
        if (answer.Status == 409 && answer.Code() == "comment_duplicate" && await FindOwnAsync(parent, text, cancellationToken) is { } other)
        {
            return other;
        }

        return WordPressMapping.IdOf(WordPressApi.RowOf(answer).Id);
    }

    private async Task<CommentId?> FindOwnAsync(WordPressRow parent, string text, CancellationToken cancellationToken)
    {
        var (me, _) = await staff.AskAsync(cancellationToken);
        var own = await api.ListAsync(string.Create(CultureInfo.InvariantCulture, $"&author={me}&parent={parent.Id}"), 0, WordPressApi.PageSize, cancellationToken);
        var wanted = Squeeze(text);
        var found = own.Rows.FirstOrDefault(row => row.Author == me && row.Parent == parent.Id && Squeeze(HtmlText.FromHtml(row.Html)) == wanted);
        return found is null ? null : WordPressMapping.IdOf(found.Id);
    }

    /// <summary>An editor's HTML is taken as it comes, so the words are made safe here.</summary>
    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
