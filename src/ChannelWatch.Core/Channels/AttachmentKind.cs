namespace ChannelWatch.Core.Channels;

/// <summary>What a comment carries besides its words.</summary>
public enum AttachmentKind
{
    Image,
    Video,
    Audio,

    /// <summary>A sticker or animated picture chosen from the platform's own collection.</summary>
    Sticker,

    /// <summary>A link shown as a card; its address is in the text too when the platform puts it there.</summary>
    Link,
    File,
}
