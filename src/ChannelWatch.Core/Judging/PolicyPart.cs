using System.Text.Json;

namespace ChannelWatch.Core.Judging;

/// <summary>One object of a policy file while it is read: gives its values, or the ones laid under it, and gathers what is wrong.</summary>
internal sealed class PolicyPart(JsonElement element, string path, Action<string, string> problem)
{
    /// <summary>Says which keys there may be.</summary>
    public PolicyPart Only(params IReadOnlyList<string> allowed)
    {
        foreach (var entry in Entries.Where(entry => !allowed.Contains(entry.Name)))
        {
            problem($"{path}.{entry.Name}", $"is not a known key; allowed: {string.Join(", ", allowed)}");
        }

        return this;
    }

    public IEnumerable<string> Keys => Entries.Select(entry => entry.Name);

    /// <summary>The object under a key; an empty one when it is not there.</summary>
    public PolicyPart Part(string key)
    {
        var found = Find(key);
        if (found is { ValueKind: not JsonValueKind.Object } wrong)
        {
            problem($"{path}.{key}", $"is {wrong.GetRawText()}; an object {{…}} is expected");
            found = null;
        }

        return new PolicyPart(found ?? default, $"{path}.{key}", problem);
    }

    public bool Flag(string key, bool basis)
    {
        if (Find(key) is not { } value)
        {
            return basis;
        }

        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong(key, value, "true or false", basis);
    }

    public int Whole(string key, int basis, int least, int most) =>
        Find(key) is not { } value ? basis
        : value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most ? number
        : Wrong(key, value, FormattableString.Invariant($"a whole number from {least} to {most}"), basis);

    public double Number(string key, double basis, double least, double most) =>
        Find(key) is not { } value ? basis
        : value.ValueKind == JsonValueKind.Number && value.GetDouble() is var number && number >= least && number <= most ? number
        : Wrong(key, value, FormattableString.Invariant($"a number from {least} to {most}"), basis);

    public string Word(string key, string basis, params IReadOnlyList<string> allowed) =>
        Find(key) is not { } value ? basis
        : value.ValueKind == JsonValueKind.String && allowed.Contains(value.GetString()) ? value.GetString()!
        : Wrong(key, value, $"one of {string.Join(", ", allowed.Select(word => $"\"{word}\""))}", basis);

    public IReadOnlyList<Category> Categories(string key, IReadOnlyList<Category> basis, IReadOnlyList<Category>? allowed = null)
    {
        if (Find(key) is not { } value)
        {
            return basis;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            return Wrong(key, value, "a list of categories", basis);
        }

        var categories = new List<Category>();
        foreach (var item in value.EnumerateArray())
        {
            if (CategoryNames.TryParse(item.ToString(), out var category) && allowed?.Contains(category) != false)
            {
                categories.Add(category);
            }
            else
            {
                problem($"{path}.{key}", $"names \"{item}\"; allowed: {string.Join(", ", allowed?.Select(one => one.Name()) ?? CategoryNames.All)}");
            }
        }

        return categories;
    }

    private IEnumerable<JsonProperty> Entries => element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : [];

    private JsonElement? Find(string key) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(key, out var value) ? value : null;

    private T Wrong<T>(string key, JsonElement value, string allowed, T basis)
    {
        problem($"{path}.{key}", $"is {value.GetRawText()}; allowed: {allowed}");
        return basis;
    }
}
