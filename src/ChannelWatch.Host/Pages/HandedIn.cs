using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Evidence;
using ChannelWatch.Core.Polling;

namespace ChannelWatch.Host.Pages;

/// <summary>Takes a post somebody handed in the way of any comment: evidence kept first, then stored, then judged.</summary>
internal sealed class HandedIn(PushedComments pushed, IEvidenceStore evidence, ICaseStore cases, TimeProvider time)
{
    /// <param name="channel">Where it was seen.</param>
    /// <param name="post">The post.</param>
    /// <param name="by">Who handed it in.</param>
    /// <param name="source">"check page", "report page".</param>
    /// <param name="formKey">Names the form it came by, so that pressing the button twice hands in once.</param>
    /// <param name="cancellationToken">Stops between two transactions.</param>
    public async Task<Case> TakeAsync(Channel channel, ReportedPost post, Actor by, string source, string formKey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = new CommentId("hand-" + Hash(string.Join('\n', formKey, post.Text, post.Author, post.Link?.OriginalString))[..32]);
        var image = post.Picture is { } picture ? await evidence.KeepAsync(channel, id, picture.Bytes, picture.Type, by, now, cancellationToken) : null;
        var comment = new PlatformComment
        {
            Id = id,
            Author = new PlatformAuthor(post.Author.Length == 0 ? "" : "name:" + post.Author.ToUpperInvariant(), post.Author.Length == 0 ? "Not known" : post.Author),
            Text = post.Text,
            PostedAt = post.At ?? now,
            Permalink = post.Link,
            Attachments = image is null ? [] : [new CommentAttachment(AttachmentKind.Image, null)],
            RawJson = new JsonObject
            {
                ["source"] = source,
                ["handedInBy"] = by.Email ?? by.Name,
                ["handedInAt"] = now.UtcDateTime.ToString("O"),
                ["writtenAt"] = post.At?.UtcDateTime.ToString("O"),
                ["picture"] = image?.Sha256,
            }.ToJsonString(),
        };
        await pushed.TakeAsync(channel.Id, [comment], cancellationToken);
        return (await cases.FindAsync(new CaseQuery { Channels = [channel.Id], Comment = id }, cancellationToken)).Single();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
