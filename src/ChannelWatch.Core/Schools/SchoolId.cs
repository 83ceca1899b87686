namespace ChannelWatch.Core.Schools;

/// <summary>Names one school of the installation: lower-case letters, digits and hyphens, at most 40 characters.</summary>
public readonly record struct SchoolId(string Value)
{
    public override string ToString() => Value;
}
