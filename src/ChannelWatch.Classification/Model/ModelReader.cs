using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChannelWatch.Classification.Model;

/// <summary>Reads a checked model's content front to back.</summary>
internal ref struct ModelReader(byte[] content)
{
    private ReadOnlySpan<byte> _rest = content;

    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    public T[] Array<T>(int count)
        where T : unmanaged
    {
        var values = GC.AllocateUninitializedArray<T>(count);
        Take(checked(count * Unsafe.SizeOf<T>())).CopyTo(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>Passes over bytes that are used where they lie.</summary>
    /// <returns>The content and where in it they begin.</returns>
    public (byte[] Content, int Start) InPlace(int count)
    {
        var start = content.Length - _rest.Length;
        Take(count);
        return (content, start);
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > _rest.Length)
        {
            throw new ModelFileException("The model file's content does not fit its version. Retrain it with ChannelWatch.Training.");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
