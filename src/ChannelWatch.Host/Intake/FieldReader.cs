using System.Text.Json;

namespace ChannelWatch.Host.Intake;

/// <summary>Reads an object's fields with their limits.</summary>
internal sealed class FieldReader
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);

    /// <exception cref="IntakeFaultException">It is no object, or has a key that is not known.</exception>
    public FieldReader(JsonElement element, IReadOnlyList<string> known, string what = "A comment")
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new IntakeFaultException($"{what} is a JSON object; this is {Kind(element)}.");
        }

        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal))
            {
                throw new IntakeFaultException($"{what} has a key that is not known; known are {string.Join(", ", known)}.");
            }

            _fields[property.Name] = property.Value;
        }
    }

    /// <summary>Null when absent or null.</summary>
    public JsonElement? Find(string name) => _fields.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string Needed(string name, int longest) =>
        Optional(name, longest) is { Length: > 0 } value ? value : throw new IntakeFaultException($"\"{name}\" is missing or empty.");

    public string? Optional(string name, int longest)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new IntakeFaultException($"\"{name}\" is {Kind(value)}; it has to be a string.");
        return text.Length <= longest ? text : throw new IntakeFaultException($"\"{name}\" is {text.Length:N0} characters long; at most {longest:N0} are allowed.");
    }

    public T? OneOf<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Optional(name, 40) is not { } word)
        {
            return null;
        }

        return words.TryGetValue(word, out var value) ? value : throw new IntakeFaultException($"\"{name}\" has to be one of {string.Join(", ", words.Keys)}.");
    }

    public Uri? Link(string name)
    {
        if (Optional(name, IntakeLimits.LongestLink) is not { } text)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
            ? new Uri(text)
            : throw new IntakeFaultException($"\"{name}\" has to be a whole address that begins with https:// or http://.");
    }

    public bool Flag(string name) => Find(name) is not { } value
        ? false
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.GetBoolean()
            : throw new IntakeFaultException($"\"{name}\" is {Kind(value)}; it has to be true or false.");

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
