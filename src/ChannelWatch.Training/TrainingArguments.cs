namespace ChannelWatch.Training;

/// <summary>Where the labelled files are and where the model goes.</summary>
internal sealed record TrainingArguments(string Data, string Out)
{
    public static TrainingArguments? Parse(string[] args)
    {
        var data = After(args, "--data");
        var target = After(args, "--out");
        return data is null || target is null ? null : new TrainingArguments(data, target);
    }

    private static string? After(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
