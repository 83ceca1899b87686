namespace ChannelWatch.Host.Pages;

/// <summary>A post somebody handed in, checked for size and form.</summary>
/// <param name="Text">Its words; may be empty when there is a picture.</param>
/// <param name="Author">Who wrote it, as far as is known.</param>
/// <param name="Link">Where it stands.</param>
/// <param name="At">When it was written; null when that is not known.</param>
/// <param name="Picture">A picture of it, and its type.</param>
internal sealed record ReportedPost(string Text, string Author, Uri? Link, DateTimeOffset? At, (byte[] Bytes, string Type)? Picture);
