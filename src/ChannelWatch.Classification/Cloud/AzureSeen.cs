using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Opinions;

namespace ChannelWatch.Classification.Cloud;

/// <summary>
/// Turns severities into findings on the local checks' scale. From 2 on a severity says something: a child who asks for help is a 2 or a 3
/// under self-harm, a plain insult a 2 under hate.
/// </summary>
internal sealed class AzureSeen
{
    private const int LeastSeverity = 2;

    /// <summary>A school's own term asks a person; it hides nothing on its own.</summary>
    private const double TermScore = 0.7;

    private static readonly double[] Scores = [0, 0, 0.5, 0.6, 0.75, 0.85, 0.95, 0.98];

    private readonly Dictionary<(Category Category, string Rule), Finding> _findings = [];
    private readonly SortedDictionary<string, int> _severities = [];

    public void Add(AzureAnswer answer, bool picture, Func<string, Category> categoryOf)
    {
        foreach (var (name, severity) in answer.Severities.Where(pair => pair.Value >= LeastSeverity))
        {
            _severities[name] = Math.Max(severity, _severities.GetValueOrDefault(name));
            foreach (var category in Meaning(name, severity))
            {
                Keep(category, Scores[severity], picture ? "azure/picture" : "azure/text", Sentence(name, severity, picture));
            }
        }

        foreach (var list in answer.Blocklists)
        {
            Keep(categoryOf(list), TermScore, "azure/blocklist", $"It holds a term of the school's blocklist \"{list}\".");
        }
    }

    public Opinion ToOpinion(string name, string title)
    {
        var clean = _findings.Count == 0;
        var sentence = clean
            ? "It sees no hate, sexual content, violence or self-harm."
            : "It sees " + string.Join(", ", _severities.Select(pair => FormattableString.Invariant($"{Words(pair.Key)} (severity {pair.Value} of 7)"))
                .Concat(_findings.Values.Where(finding => finding.Rule == "azure/blocklist").Select(_ => "a term of the school's blocklist").Distinct())) + ".";
        return new Opinion(name, title, Answered: true, sentence) { Findings = [.. _findings.Values], Suggests = clean ? Ruling.Publish : null };
    }

    private void Keep(Category category, double score, string rule, string why)
    {
        if (!_findings.TryGetValue((category, rule), out var known) || known.Score < score)
        {
            _findings[(category, rule)] = new Finding(category, score, rule, 0, 0, why);
        }
    }

    /// <summary>Insults stand under hate, bullying under hate and violence; from 4 on violence is a threat, and self-harm is urged on somebody.</summary>
    private static Category[] Meaning(string name, int severity) => (name, severity) switch
    {
        ("Hate", >= 4) => [Category.Abuse, Category.Hate],
        ("Hate", _) => [Category.Abuse],
        ("Sexual", _) => [Category.Abuse, Category.Sexual],
        ("Violence", >= 4) => [Category.Abuse, Category.Threat],
        ("Violence", _) => [Category.Threat],
        ("SelfHarm", >= 4) => [Category.SelfHarm, Category.Abuse],
        ("SelfHarm", _) => [Category.SelfHarm],
        _ => [],
    };

    private static string Sentence(string name, int severity, bool picture) =>
        FormattableString.Invariant($"Azure AI Content Safety sees {Words(name)} in {(picture ? "a picture" : "the words")}, severity {severity} of 7.");

    private static string Words(string name) => name switch
    {
        "Hate" => "insult or hate",
        "Sexual" => "sexual content",
        "SelfHarm" => "self-harm",
        _ => "violence",
    };
}
