using System.Text.Json.Serialization;

namespace ChannelWatch.Host.Health;

/// <summary>Serialiser of the health report, made at build time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthReport))]
internal sealed partial class HealthJsonContext : JsonSerializerContext;
