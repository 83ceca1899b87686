namespace ChannelWatch.Core.Channels;

/// <summary>Names one channel of the installation: lower-case letters, digits and hyphens, at most 60 characters.</summary>
public readonly record struct ChannelId(string Value)
{
    public override string ToString() => Value;
}
