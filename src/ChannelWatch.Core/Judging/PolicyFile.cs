using System.Globalization;
using System.Text.Json;

namespace ChannelWatch.Core.Judging;

/// <summary>
/// Reads <c>policy.json</c>: {"version", "categories": {name: {"flag","ask","hide","escalate"}}, "guards": {name: [names]},
/// "notHiddenInDirectMessages": [names], "context": {…}, "outside": {…}, "profiles": {name: {"about", the same keys, laid over the default}}}. All mistakes are collected.
/// </summary>
internal sealed class PolicyFile
{
    private static readonly string[] RootKeys = ["version", "about", "categories", "guards", "notHiddenInDirectMessages", "context", "outside", "profiles"];
    private static readonly string[] ProfileKeys = ["about", "categories", "guards", "notHiddenInDirectMessages", "context", "outside"];
    private static readonly string[] RuleKeys = ["flag", "ask", "hide", "escalate", "about"];

    private readonly string _file;
    private readonly List<string> _problems = [];

    private PolicyFile(string file) => _file = file;

    public Dictionary<string, PolicyRules> Profiles { get; } = [];

    /// <exception cref="PolicyException">With every mistake found.</exception>
    public static PolicyFile Read(string file, string json)
    {
        var policy = new PolicyFile(file);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            policy.ReadRoot(document.RootElement);
        }
        catch (JsonException exception)
        {
            policy._problems.Add($"{file}: is not valid JSON at line {exception.LineNumber + 1}: {exception.Message}");
        }

        return policy._problems.Count > 0 ? throw new PolicyException(policy._problems) : policy;
    }

    private void ReadRoot(JsonElement root)
    {
        if (!IsObject(root, "the file"))
        {
            return;
        }

        CheckKeys(root, "", RootKeys);
        var version = root.TryGetProperty("version", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString()! : "";
        if (version.Length == 0)
        {
            Problem("version", "is missing; give the policy a version such as \"2026-11\"");
        }

        var basis = Lay(root, "", new PolicyRules { Version = version });
        Profiles[PolicyBook.DefaultProfile] = basis;
        if (root.TryGetProperty("profiles", out var profiles) && IsObject(profiles, "profiles"))
        {
            foreach (var profile in profiles.EnumerateObject().Where(profile => IsObject(profile.Value, $"profiles.{profile.Name}")))
            {
                CheckKeys(profile.Value, $"profiles.{profile.Name}.", ProfileKeys);
                Profiles[profile.Name] = Lay(profile.Value, $"profiles.{profile.Name}.", basis with { Version = $"{version}-{profile.Name}" });
            }
        }
    }

    private PolicyRules Lay(JsonElement element, string path, PolicyRules basis) => basis with
    {
        Categories = element.TryGetProperty("categories", out var categories) ? ReadCategories(categories, path + "categories", basis.Categories) : basis.Categories,
        Guards = element.TryGetProperty("guards", out var guards) ? ReadGuards(guards, path + "guards", basis.Guards) : basis.Guards,
        NotHiddenInDirectMessages = element.TryGetProperty("notHiddenInDirectMessages", out var list) ? ReadNames(list, path + "notHiddenInDirectMessages") : basis.NotHiddenInDirectMessages,
        Context = ContextPart.Read(Part(element, path, "context"), basis.Context),
        Outside = OutsidePart.Read(Part(element, path, "outside"), basis.Outside),
    };

    private PolicyPart Part(JsonElement element, string path, string key)
    {
        var found = element.TryGetProperty(key, out var value) && IsObject(value, path + key) ? value : default;
        return new PolicyPart(found, path + key, Problem);
    }

    private Dictionary<Category, CategoryRule> ReadCategories(JsonElement element, string path, IReadOnlyDictionary<Category, CategoryRule> basis)
    {
        var rules = new Dictionary<Category, CategoryRule>(basis);
        foreach (var entry in IsObject(element, path) ? element.EnumerateObject().ToList() : [])
        {
            if (Name(entry.Name, path) is { } category && IsObject(entry.Value, $"{path}.{entry.Name}"))
            {
                rules[category] = ReadRule(entry.Value, $"{path}.{entry.Name}", rules.GetValueOrDefault(category) ?? new CategoryRule());
            }
        }

        return rules;
    }

    private CategoryRule ReadRule(JsonElement element, string path, CategoryRule basis)
    {
        CheckKeys(element, path + ".", RuleKeys);
        var rule = new CategoryRule
        {
            Flag = Threshold(element, path, "flag", basis.Flag),
            Ask = Threshold(element, path, "ask", basis.Ask),
            Hide = Threshold(element, path, "hide", basis.Hide),
            Escalate = Threshold(element, path, "escalate", basis.Escalate),
        };
        if (rule is { Ask: { } ask, Hide: { } hide } && hide < ask)
        {
            Problem($"{path}.hide", string.Create(CultureInfo.InvariantCulture, $"is {hide}, below \"ask\" ({ask}): hiding must need more certainty than asking"));
        }

        return rule;
    }

    private double? Threshold(JsonElement element, string path, string key, double? basis)
    {
        if (!element.TryGetProperty(key, out var value))
        {
            return basis;
        }

        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.GetDouble() is > 0 and <= 1 and var number)
        {
            return number;
        }

        Problem($"{path}.{key}", $"is {value.GetRawText()}; a number above 0 and up to 1, or null for never, is allowed");
        return basis;
    }

    private Dictionary<Category, IReadOnlyList<Category>> ReadGuards(JsonElement element, string path, IReadOnlyDictionary<Category, IReadOnlyList<Category>> basis)
    {
        var guards = new Dictionary<Category, IReadOnlyList<Category>>(basis);
        foreach (var entry in IsObject(element, path) ? element.EnumerateObject().ToList() : [])
        {
            if (Name(entry.Name, path) is { } guard)
            {
                guards[guard] = ReadNames(entry.Value, $"{path}.{entry.Name}");
            }
        }

        return guards;
    }

    private List<Category> ReadNames(JsonElement element, string path)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            Problem(path, $"is {element.GetRawText()}; a list of categories is expected");
            return [];
        }

        return [.. element.EnumerateArray().Select(item => Name(item.ToString(), path)).OfType<Category>()];
    }

    private Category? Name(string name, string path)
    {
        if (CategoryNames.TryParse(name, out var category))
        {
            return category;
        }

        Problem(path, $"names the category \"{name}\"; allowed: {string.Join(", ", CategoryNames.All)}");
        return null;
    }

    private bool IsObject(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            return true;
        }

        Problem(path, $"is {element.GetRawText()}; an object {{…}} is expected");
        return false;
    }

    private void CheckKeys(JsonElement element, string path, string[] allowed)
    {
        foreach (var entry in element.EnumerateObject().Where(entry => !allowed.Contains(entry.Name)))
        {
            Problem(path + entry.Name, $"is not a known key; allowed: {string.Join(", ", allowed)}");
        }
    }

    private void Problem(string key, string what) => _problems.Add($"{_file}: {key} {what}");
}
