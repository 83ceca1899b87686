using System.Text.Json;
using Azure;

namespace ChannelWatch.Classification.Cloud;

/// <summary>An answer of the service, read by names. One that lacks a category asked for, or holds a severity there is none of, is no answer.</summary>
internal sealed record AzureAnswer(IReadOnlyDictionary<string, int> Severities, IReadOnlyList<string> Blocklists)
{
    public static IReadOnlyList<string> Categories { get; } = ["Hate", "SelfHarm", "Sexual", "Violence"];

    private const int Highest = 7;

    /// <exception cref="RequestFailedException">It is not an answer of the service.</exception>
    public static AzureAnswer Read(JsonElement answer)
    {
        var severities = new Dictionary<string, int>();
        foreach (var analysis in Items(answer, "categoriesAnalysis"))
        {
            if (Text(analysis, "category") is { } category && Severity(analysis) is { } severity)
            {
                severities[category] = severity;
            }
        }

        var missing = Categories.Where(category => !severities.ContainsKey(category)).ToList();
        return missing.Count > 0
            ? throw new RequestFailedException(200, $"The answer says nothing about {string.Join(", ", missing)}.", "NotTheService", null)
            : new AzureAnswer(severities, [.. Items(answer, "blocklistsMatch").Select(match => Text(match, "blocklistName")).OfType<string>()]);
    }

    private static List<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? [.. items.EnumerateArray()] : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    private static int? Severity(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("severity", out var number) && number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var severity) && severity is >= 0 and <= Highest ? severity : null;
}
