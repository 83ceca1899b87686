namespace ChannelWatch.Benchmarks;

/// <summary>Reads "--option VALUE VALUE…".</summary>
internal static class Arguments
{
    public static List<string> Values(string[] args, string option)
    {
        var at = Array.IndexOf(args, option);
        return at < 0 ? [] : [.. args.Skip(at + 1).TakeWhile(value => !value.StartsWith("--", StringComparison.Ordinal))];
    }
}
