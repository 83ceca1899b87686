namespace ChannelWatch.Core.Evidence;

/// <summary>Tells a picture's type from its first bytes: what its sender calls it proves nothing.</summary>
public static class ImageType
{
    public const int LargestImage = 8 * 1024 * 1024;

    /// <summary>The media type, or null when it is none of the four kinds browsers show safely.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };
}
