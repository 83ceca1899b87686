using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ChannelWatch.Storage.Intake;

/// <summary>
/// Names a page together with the record it was held against: the hash of the newest entry of the event log, which every change of the
/// record moves and no other record shares. So "this page changed nothing" can be remembered outside of the record and stay true: after any
/// change, ours or the platform's, and after a backup is put back, the same page has another name. A digest: nothing can be read back from it.
/// </summary>
internal static class PageMark
{
    public static string Of(Channel channel, ReadPage page, ChainHead head)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(digest, head.Hash);
        Add(digest, channel.Id.Value);
        Add(digest, page.Cursor);
        Add(digest, page.Comments.Count);
        foreach (var comment in page.Comments)
        {
            // What is looked at of a comment on record; all of them are, when a page changes nothing.
            Add(digest, comment.Id.Value);
            Add(digest, comment.Text);
            Add(digest, (int)comment.Visibility);
            Add(digest, comment.Attachments.Count);
            foreach (var attachment in comment.Attachments)
            {
                Add(digest, (int)attachment.Kind);
                Add(digest, attachment.Description);
            }
        }

        foreach (var post in page.Posts ?? [])
        {
            Add(digest, post.Id);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Lengths divide the parts, so that no page can pass for another; the letters as they are, halves of pairs too.</summary>
    private static void Add(IncrementalHash digest, string? text)
    {
        Add(digest, text?.Length ?? -1);
        digest.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void Add(IncrementalHash digest, int number) => digest.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
}
