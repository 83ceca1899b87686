using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChannelWatch.Storage.Records;

/// <summary>
/// The hash of an entry: SHA-256, in lower-case hex, over the previous hash and the entry's fields, each written as its length in
/// UTF-8 bytes, a colon and itself, so that no two different entries read alike.
/// </summary>
internal static class EventHash
{
    public static string Of(string previous, EventRow entry)
    {
        var canonical = new StringBuilder(256 + entry.Data.Length);
        Append(canonical, previous);
        Append(canonical, entry.Sequence.ToString(CultureInfo.InvariantCulture));
        Append(canonical, entry.At);
        Append(canonical, entry.School);
        Append(canonical, entry.CaseId?.ToString(CultureInfo.InvariantCulture) ?? "");
        Append(canonical, entry.Kind);
        Append(canonical, entry.Actor);
        Append(canonical, entry.Data);
        return Hex(Encoding.UTF8.GetBytes(canonical.ToString()));
    }

    /// <summary>Binds words into the log without repeating them: who lacks the salt can neither read nor guess them.</summary>
    public static string OfWords(string salt, string stored) => Hex(Encoding.UTF8.GetBytes(salt + ":" + stored));

    public static string Of(string stored) => Hex(Encoding.UTF8.GetBytes(stored));

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void Append(StringBuilder canonical, string field) =>
        canonical.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(field)}:").Append(field);
}
