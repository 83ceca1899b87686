using System.Text.Json;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>Reads back who handed a post in, from the evidence kept with it.</summary>
internal static class HandedInBy
{
    /// <summary>"Anil Shah, on the check page"; null when it was not handed in by anybody.</summary>
    public static string? Of(Case found, School school)
    {
        try
        {
            var raw = JsonElement.Parse(found.Latest.RawJson);
            return raw.ValueKind == JsonValueKind.Object && Text(raw, "source") is { } source && Text(raw, "handedInBy") is { } by
                ? $"{school.FindPerson(by)?.Name ?? by}, on the {source}"
                : null;
        }
        catch (JsonException)
        {
            // Erased, or not of our making.
            return null;
        }
    }

    private static string? Text(JsonElement raw, string name) => raw.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
