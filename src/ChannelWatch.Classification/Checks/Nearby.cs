namespace ChannelWatch.Classification.Checks;

/// <summary>What stands near a name and may say more about its owner than should be public.</summary>
[Flags]
internal enum Nearby
{
    Nothing = 0,
    Class = 1,
    Health = 2,
    Behaviour = 4,
    Whereabouts = 8,

    /// <summary>Prison, divorce, foster care and the like.</summary>
    Circumstances = 16,
    Child = 32,

    /// <summary>A title or an adult's role.</summary>
    Adult = 64,

    /// <summary>Anything told of the owner.</summary>
    Telling = Health | Behaviour | Whereabouts | Circumstances,
}
