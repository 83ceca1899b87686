using System.Security.Cryptography;
using ChannelWatch.Core.Records;

namespace ChannelWatch.Storage.Evidence;

/// <summary>The files of pictures handed in: each named by its hash, so that the same picture is kept once and a changed one is noticed.</summary>
internal sealed class EvidenceFolder(StorageOptions options)
{
    private string Root => Path.Combine(options.DataDirectory, "evidence");

    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Writes beside and renames, so that a half-written file never carries the name of a whole one.</summary>
    public async Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        var file = PathOf(hash);
        if (await ReadAsync(hash, cancellationToken) is not null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var beside = $"{file}.{Guid.NewGuid():N}.tmp";
            await using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(bytes, cancellationToken);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, file, overwrite: true);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(StoreFailure.Refused, $"A picture cannot be kept in {Root}: {refusal.Message}", refusal);
        }
    }

    /// <summary>Null when it is missing or not what its name says.</summary>
    public async Task<byte[]?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var file = PathOf(hash);
        if (!File.Exists(file))
        {
            return null;
        }

        var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
        return HashOf(bytes) == hash ? bytes : null;
    }

    private string PathOf(string hash) => Path.Combine(Root, hash[..2], hash);
}
