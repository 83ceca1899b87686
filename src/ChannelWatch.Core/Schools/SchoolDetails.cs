namespace ChannelWatch.Core.Schools;

/// <summary>What is public about the school itself and therefore never a personal detail or a strange link (LABELS, R17).</summary>
public sealed record SchoolDetails
{
    /// <summary>Nothing is known.</summary>
    public static SchoolDetails None { get; } = new();

    /// <summary>The school's own published telephone numbers, in any UK spelling.</summary>
    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>The school's own domains; their subdomains count too.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    public IReadOnlyList<string> Postcodes { get; init; } = [];

    /// <summary>Further domains the school trusts: its payment provider, its trust, its council.</summary>
    public IReadOnlyList<string> TrustedDomains { get; init; } = [];

    /// <summary>Staff and governors as the community writes them ("Mrs Hartley"): named in praise is fine, in a complaint is not.</summary>
    public IReadOnlyList<string> StaffNames { get; init; } = [];

    /// <summary>Places, houses and venues whose names could be taken for people's or for abuse.</summary>
    public IReadOnlyList<string> PlaceNames { get; init; } = [];
}
