using System.Text;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>Seals so that a test can see it was sealed, with a key ring that can be lost.</summary>
public sealed class FakeSeal : ITokenSeal
{
    /// <summary>Which key ring is in use; what was sealed with another cannot be opened. Null: none can be used.</summary>
    public string? Ring { get; set; } = "ring-1";

    public string? Seal(string secret) => Ring is null ? null : $"{Ring}:{Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))}";

    public string? Open(string sealedText) =>
        Ring is not null && sealedText.StartsWith($"{Ring}:", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(sealedText[(Ring.Length + 1)..])) : null;
}
