using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Bluesky;

/// <summary>The parts of an at:// address: whose record, of which kind, under which key.</summary>
internal sealed record BlueskyUri(string Did, string Collection, string Key)
{
    /// <summary>Null for anything that is no address of a record.</summary>
    public static BlueskyUri? Parse(string? text) =>
        text?.Split('/') is ["at:", "", { Length: > 0 } did, { Length: > 0 } collection, { Length: > 0 } key] ? new BlueskyUri(did, collection, key) : null;

    /// <summary>The page of a post for people.</summary>
    public Uri? Page => Parts.AnyAddress($"https://bsky.app/profile/{Uri.EscapeDataString(Did).Replace("%3A", ":", StringComparison.Ordinal)}/post/{Uri.EscapeDataString(Key)}");
}
