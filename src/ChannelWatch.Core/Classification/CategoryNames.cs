using System.Text.Json;

namespace ChannelWatch.Core.Classification;

/// <summary>The categories' names as written in JSON, policy files and pages, and which of them are violations.</summary>
public static class CategoryNames
{
    private static readonly Dictionary<Category, string> Names =
        Enum.GetValues<Category>().ToDictionary(category => category, category => JsonNamingPolicy.SnakeCaseLower.ConvertName(category.ToString()));

    private static readonly Dictionary<string, Category> Categories = Names.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static IReadOnlyList<Category> Violations { get; } = [Category.Abuse, Category.Spam, Category.Personal, Category.Commercial];

    public static IEnumerable<string> All => Categories.Keys;

    /// <summary>"self_harm"</summary>
    public static string Name(this Category category) => Names[category];

    public static bool TryParse(string name, out Category category) => Categories.TryGetValue(name, out category);

    /// <summary>One of the four the policies forbid, as opposed to a flag.</summary>
    public static bool IsViolation(this Category category) => category <= Category.Commercial;

    /// <summary>Whether it tells of risk to somebody, which is told at once.</summary>
    public static bool IsRisk(this Category category) => category is Category.Safeguarding or Category.SelfHarm or Category.Threat;

    /// <summary>The words a moderator reads: "personal details", "self harm".</summary>
    public static string InWords(this Category category) => category switch
    {
        Category.Personal => "personal details",
        Category.Commercial => "advert or appeal for money",
        Category.NamedStaff => "names a member of staff",
        Category.NamedChild => "names a child",
        _ => category.Name().Replace('_', ' '),
    };
}
