using System.Text.Json.Serialization;

namespace ChannelWatch.Host.Commands.Json;

/// <summary>Serialisers made at build time: commands start faster without reflection.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.Never)]
[JsonSerializable(typeof(CaseJson))]
[JsonSerializable(typeof(CaseHistoryJson))]
[JsonSerializable(typeof(ChannelsJson))]
[JsonSerializable(typeof(IReadOnlyList<CheckJson>))]
internal sealed partial class CommandJsonContext : JsonSerializerContext;
