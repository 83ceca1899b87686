using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Meta;

/// <summary>The error object in the body of a refusal by one of Meta's platforms; the HTTP status says little.</summary>
internal sealed record MetaError(int Code, int SubCode, bool Transient)
{
    public static MetaError? Read(PlatformAnswer answer) => answer.TryJson() is { ValueKind: JsonValueKind.Object } body && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        ? new MetaError(Number(error, "code"), Number(error, "error_subcode"), Parts.Flag(error, "is_transient") == true)
        : null;

    private static int Number(JsonElement error, string field) =>
        error.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}
