namespace ChannelWatch.Classification.Checks;

/// <summary>What a name together with the words around it comes to, as surely as it has proved to.</summary>
internal readonly record struct NameWords(double Score, double NamesChild, string Rule, string Why)
{
    private static readonly NameWords FullWithDetails = new(0.93, 0.9, "personal/child-full-name-details", "A child's full name with class, health, behaviour or whereabouts.");
    private static readonly NameWords FullWithClass = new(0.8, 0.85, "personal/child-full-name-class", "A child's full name with its class.");
    private static readonly NameWords FullTold = new(0.75, 0.75, "personal/full-name-told", "A full name with something private.");
    private static readonly NameWords FullAlone = new(0.6, 0.7, "personal/full-name", "A full name; it may be a child's.");
    private static readonly NameWords FullAdult = new(0.4, 0.3, "personal/full-name-adult", "A full name, likely an adult's.");
    private static readonly NameWords ClassAndDetails = new(0.85, 0.85, "personal/child-class-details", "A child's forename with class and health, behaviour or whereabouts.");
    private static readonly NameWords ClassAlone = new(0.6, 0.6, "personal/child-class", "A child's forename with its class.");
    private static readonly NameWords ChildHealth = new(0.65, 0.7, "personal/child-health", "A child's forename with something about health.");
    private static readonly NameWords ChildTold = new(0.5, 0.6, "personal/child-told", "A child's forename with something private.");
    private static readonly NameWords ForenameHealth = new(0.6, 0.6, "personal/forename-health", "A forename with something about health.");
    private static readonly NameWords ForenameInitial = new(0.3, 0.4, "personal/forename-initial", "A forename with the first letter of the surname.");

    /// <summary>Of forename and surname.</summary>
    public static NameWords Full(Nearby near) => near switch
    {
        _ when Has(near, Nearby.Class) && Has(near, Nearby.Telling) => FullWithDetails,
        _ when Has(near, Nearby.Class) => FullWithClass,
        _ when Has(near, Nearby.Adult) => FullAdult,
        _ when Has(near, Nearby.Telling) => FullTold,
        _ => FullAlone,
    };

    /// <summary>Of a forename without surname; nothing where it says little.</summary>
    public static NameWords Forename(Nearby near, bool initial) => near switch
    {
        _ when Has(near, Nearby.Class) && Has(near, Nearby.Telling) => ClassAndDetails,
        _ when Has(near, Nearby.Class) => ClassAlone,
        _ when Has(near, Nearby.Child) && Has(near, Nearby.Health) => ChildHealth,
        _ when Has(near, Nearby.Child) && Has(near, Nearby.Telling) => ChildTold,
        _ when initial => ForenameInitial,
        _ when Has(near, Nearby.Health) => ForenameHealth,
        _ => default,
    };

    private static bool Has(Nearby near, Nearby any) => (near & any) != 0;
}
