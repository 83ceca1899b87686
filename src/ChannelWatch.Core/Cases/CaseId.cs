namespace ChannelWatch.Core.Cases;

/// <summary>The number of a case, counted from 1 in an installation; each comment on record is a case.</summary>
public readonly record struct CaseId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
