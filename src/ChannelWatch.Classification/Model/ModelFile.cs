using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The frame around a model's content: mark, version, length, checksum. Little-endian throughout, as every platform .NET runs on is.
/// </summary>
internal static class ModelFile
{
    /// <summary>Raised whenever <see cref="ModelShape"/> or the reading of texts changes.</summary>
    public const int Version = 7;

    private const uint Mark = 0x4D57_4843;
    private const int HeaderLength = 24;

    public static void Write(Stream target, ReadOnlySpan<byte> content)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteInt64LittleEndian(header[8..], content.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], Checksum(content));
        target.Write(header);
        target.Write(content);
    }

    /// <returns>The content, pinned.</returns>
    /// <exception cref="ModelFileException">Not a model, of another version, cut short or damaged.</exception>
    public static byte[] Read(Stream source)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (source.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != Mark)
        {
            throw new ModelFileException("This is not a ChannelWatch model file. Make one with ChannelWatch.Training.");
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version != Version)
        {
            throw new ModelFileException($"The model file has version {version}; this program reads version {Version}. Retrain it with ChannelWatch.Training.");
        }

        var length = BinaryPrimitives.ReadInt64LittleEndian(header[8..]);
        if (length is < 0 or > 64_000_000)
        {
            throw new ModelFileException("The model file's header is damaged. Restore the file or retrain it.");
        }

        return ReadContent(source, (int)length, BinaryPrimitives.ReadUInt64LittleEndian(header[16..]));
    }

    /// <summary>A short name for exactly this content, from the checksum in its header: "model-1.3fa9c2d1".</summary>
    public static string NameOf(Stream source)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        source.ReadExactly(header);
        return FormattableString.Invariant($"model-{Version}.{(uint)BinaryPrimitives.ReadUInt64LittleEndian(header[16..]):x8}");
    }

    public static void WriteArray<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged => writer.Write(MemoryMarshal.AsBytes(values));

    private static byte[] ReadContent(Stream source, int length, ulong checksum)
    {
        var content = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        var read = source.ReadAtLeast(content, length, throwOnEndOfStream: false);
        if (read < length)
        {
            throw new ModelFileException($"The model file is cut short: {read} of {length} bytes of content. Restore the file or retrain it.");
        }

        return Checksum(content) == checksum
            ? content
            : throw new ModelFileException("The model file is damaged: its checksum does not match. Restore the file or retrain it.");
    }

    private static ulong Checksum(ReadOnlySpan<byte> content)
    {
        const ulong Prime = 0x9E37_79B9_7F4A_7C15;
        var hash = (ulong)content.Length;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(content))
        {
            hash = (ulong.RotateLeft(hash, 23) ^ word) * Prime;
        }

        foreach (var value in content[(content.Length & ~7)..])
        {
            hash = (hash ^ value) * Prime;
        }

        return hash;
    }
}
