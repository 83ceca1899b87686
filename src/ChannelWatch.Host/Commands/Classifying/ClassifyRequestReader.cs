using System.Text.Json;
using System.Text.Unicode;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Reads one line of JSON. Unknown fields are ignored; anything that cannot be read is said in a sentence, never thrown.</summary>
internal static class ClassifyRequestReader
{
    public static ClassifyRequest? Read(ReadOnlyMemory<byte> line, out string error)
    {
        if (line.Span.Trim(" \t"u8).IsEmpty)
        {
            error = "the line is empty; a JSON object with at least \"text\" is expected";
            return null;
        }

        if (!Utf8.IsValid(line.Span))
        {
            error = "the line is not valid UTF-8";
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return FromRoot(document.RootElement, out error);
        }
        catch (JsonException failure)
        {
            error = $"the line is not valid JSON (at byte {failure.BytePositionInLine})";
            return null;
        }
    }

    private static ClassifyRequest? FromRoot(JsonElement root, out string error)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            error = $"the line holds {Name(root)}; a JSON object with at least \"text\" is expected";
            return null;
        }

        if (!root.TryGetProperty("text", out var text))
        {
            error = "\"text\" is missing";
            return null;
        }

        var id = Field(root, "id");
        error = Wrong("text", text, required: true) ?? Wrong("channel", Field(root, "channel")) ?? Wrong("kind", Field(root, "kind")) ?? Wrong("author", Field(root, "author"))
            ?? (id.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null or JsonValueKind.Undefined ? "" : $"\"id\" is {Name(id)}; a string or a number is expected");
        return error.Length > 0 ? null : new ClassifyRequest(
            id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.GetRawText() : null,
            JsonText.Of(text),
            JsonText.Of(Field(root, "channel")),
            KindOf(JsonText.Of(Field(root, "kind"))));
    }

    private static string? Wrong(string name, JsonElement value, bool required = false) =>
        value.ValueKind == JsonValueKind.String || (!required && value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            ? null
            : $"\"{name}\" is {Name(value)}; a string is expected";

    private static JsonElement Field(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value : default;

    private static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.Number => "a number",
        JsonValueKind.String => "a string",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static CommentKind KindOf(string name) =>
        name.Length == 0 || name == "comment" ? CommentKind.Comment
        : Enum.TryParse<CommentKind>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : CommentKind.Comment;
}
