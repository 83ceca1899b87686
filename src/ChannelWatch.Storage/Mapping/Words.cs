namespace ChannelWatch.Storage.Mapping;

/// <summary>Enumerations are stored by name, so that a later version may reorder them.</summary>
internal static class Words
{
    public static T Read<T>(string stored)
        where T : struct, Enum => Enum.Parse<T>(stored);

    public static T? ReadMaybe<T>(string? stored)
        where T : struct, Enum => stored is null ? null : Enum.Parse<T>(stored);
}
