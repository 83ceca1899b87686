namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>One thing wrong with the configuration, worded for the technician who has to put it right.</summary>
/// <param name="Source">The file, or the environment variable, that says it.</param>
/// <param name="Key">Full key: "ChannelWatch:Schools:0:TimeZone"; empty when it is about the whole file.</param>
/// <param name="Problem">The value found and the values allowed.</param>
internal sealed record ConfigurationMistake(string Source, string Key, string Problem)
{
    public override string ToString() => Key.Length == 0 ? $"{Source}: {Problem}" : $"{Source}: {Key} {Problem}";
}
