namespace ChannelWatch.Core.Channels;

/// <summary>A picture, video or file a comment carries. Never fetched by a connector.</summary>
/// <param name="Kind">What it is, as far as the platform tells.</param>
/// <param name="Address">Where the platform keeps it; hostile input, often short-lived; null when the platform does not say.</param>
/// <param name="Description">The writer's alternative text or the card's title; hostile input, judged as part of the text; null when there is none.</param>
public sealed record CommentAttachment(AttachmentKind Kind, Uri? Address, string? Description = null);
