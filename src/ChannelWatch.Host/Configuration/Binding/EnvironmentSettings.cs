using System.Collections;

namespace ChannelWatch.Host.Configuration.Binding;

/// <summary>Settings from environment variables: <c>CHANNELWATCH__Mail__From</c> is ChannelWatch:Mail:From. Others are left alone.</summary>
internal static class EnvironmentSettings
{
    private const string Prefix = "CHANNELWATCH__";

    public static IEnumerable<KeyValuePair<string, string?>> Read(IDictionary variables) =>
        from DictionaryEntry entry in variables
        let name = (string)entry.Key
        where name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        select KeyValuePair.Create("ChannelWatch:" + name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal), (string?)entry.Value);

    public static string VariableOf(string key) =>
        Prefix + string.Join("__", key.Split(':').Skip(1));
}
