namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>The configuration cannot be used; carries every mistake at once, so that nobody has to find them one by one.</summary>
internal sealed class ConfigurationException(IReadOnlyList<string> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    public IReadOnlyList<string> Mistakes { get; } = mistakes;
}
