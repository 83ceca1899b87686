namespace ChannelWatch.Training;

/// <summary>Where the labelled files are and where the model goes.</summary>
internal sealed record TrainingArguments(string Data, string Out)
{
    /// <summary>Where to keep the trained first stage between runs; null trains it anew.</summary>
    public string? FirstStage { get; init; }

    /// <summary>Directory of the rules' word lists.</summary>
    public string Words { get; init; } = Path.Combine("config", "words");

    /// <summary>The policy the whole judgement is measured with.</summary>
    public string Policy { get; init; } = Path.Combine("config", "policy.json");

    /// <summary>A finished model to measure instead of training one.</summary>
    public string? Evaluate { get; init; }

    public static TrainingArguments? Parse(string[] args)
    {
        var data = After(args, "--data");
        var target = After(args, "--out");
        var evaluate = After(args, "--evaluate");
        return data is null || (target is null) == (evaluate is null)
            ? null
            : new TrainingArguments(data, target ?? "") { Policy = After(args, "--policy") ?? Path.Combine("config", "policy.json"), Words = After(args, "--words") ?? Path.Combine("config", "words"), FirstStage = After(args, "--first-stage"), Evaluate = evaluate };
    }

    private static string? After(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
