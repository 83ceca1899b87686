using System.Text.Json;

namespace ChannelWatch.Host.Commands.Json;

/// <summary>Names of states and actions as JSON writes them: lower case with underscores.</summary>
internal static class JsonWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
