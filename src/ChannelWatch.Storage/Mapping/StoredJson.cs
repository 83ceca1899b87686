using System.Text.Json;
using System.Text.Json.Serialization;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;
using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Storage.Mapping;

/// <summary>Verdicts and effects as JSON text. Names of enums are stored, not numbers; fields a later version added are ignored.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(Effect))]
[JsonSerializable(typeof(Opinion))]
[JsonSerializable(typeof(IReadOnlyList<CommentAttachment>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    public static string Of(Verdict verdict) => JsonSerializer.Serialize(verdict, Default.Verdict);

    public static string Of(Effect effect) => JsonSerializer.Serialize(effect, Default.Effect);

    /// <summary>Null when there is nothing to keep.</summary>
    public static string? Of(IReadOnlyList<CommentAttachment> attachments) =>
        attachments.Count == 0 ? null : StoredText.Of(JsonSerializer.Serialize(attachments, Default.IReadOnlyListCommentAttachment));

    public static IReadOnlyList<CommentAttachment> ReadAttachments(string? stored) =>
        stored is null ? [] : JsonSerializer.Deserialize(StoredText.Read(stored), Default.IReadOnlyListCommentAttachment) ?? [];

    public static Verdict? ReadVerdict(string? stored) => stored is null ? null : JsonSerializer.Deserialize(stored, Default.Verdict);

    public static Effect ReadEffect(string stored) =>
        JsonSerializer.Deserialize(stored, Default.Effect) ?? throw new JsonException("An effect on record is empty.");
}
