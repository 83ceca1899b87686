namespace ChannelWatch.Core.Schools;

/// <summary>All schools of the installation, as configured at start.</summary>
public sealed class SchoolDirectory(IReadOnlyList<School> schools)
{
    public IReadOnlyList<School> Schools { get; } = schools;

    public School? Find(SchoolId id) => Schools.FirstOrDefault(school => school.Id == id);

    /// <summary>The school that owns a channel; channel ids are unique in an installation.</summary>
    public School? OwnerOf(ChannelId id) => Schools.FirstOrDefault(school => school.FindChannel(id) is not null);

    public IEnumerable<(School School, Channel Channel)> AllChannels =>
        Schools.SelectMany(school => school.Channels.Select(channel => (school, channel)));
}
