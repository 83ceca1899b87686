namespace ChannelWatch.Core.Judging;

/// <summary>
/// The policies of the installation, read from <c>policy.json</c>: a default profile, further named profiles that change parts of it,
/// and which school or channel uses which.
/// </summary>
public sealed class PolicyBook
{
    private readonly Dictionary<string, Policy> _profiles;
    private readonly Dictionary<string, string> _uses;

    private PolicyBook(Dictionary<string, Policy> profiles, Dictionary<string, string> uses)
    {
        _profiles = profiles;
        _uses = uses;
    }

    /// <summary>The name of the profile that holds where nothing else is said.</summary>
    public const string DefaultProfile = "default";

    public Policy Default => _profiles[DefaultProfile];

    public IEnumerable<string> Profiles => _profiles.Keys;

    /// <summary>The channel's policy, else its school's, else the default.</summary>
    public Policy For(SchoolId school, ChannelId channel) =>
        _profiles[_uses.GetValueOrDefault(channel.Value) ?? _uses.GetValueOrDefault(school.Value) ?? DefaultProfile];

    /// <summary>Reads a policy file.</summary>
    /// <param name="file">Path, for messages.</param>
    /// <param name="json">Its contents; comments and trailing commas allowed.</param>
    /// <param name="uses">School or channel id to profile name, from configuration.</param>
    /// <exception cref="PolicyException">Names everything that is wrong with it.</exception>
    public static PolicyBook Parse(string file, string json, IReadOnlyDictionary<string, string>? uses = null)
    {
        var document = PolicyFile.Read(file, json);
        var profiles = document.Profiles.ToDictionary(pair => pair.Key, pair => new Policy(pair.Value));
        var unknown = (uses ?? new Dictionary<string, string>()).Where(use => !profiles.ContainsKey(use.Value))
            .Select(use => $"{file}: {use.Key} uses the policy profile \"{use.Value}\", which is not there; profiles: {string.Join(", ", profiles.Keys)}").ToList();
        return unknown.Count > 0 ? throw new PolicyException(unknown) : new PolicyBook(profiles, new Dictionary<string, string>(uses ?? new Dictionary<string, string>()));
    }
}
