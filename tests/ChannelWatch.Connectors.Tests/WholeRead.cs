using System.Globalization;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Connectors.Tests;

/// <summary>Everything one read gave.</summary>
internal sealed record WholeRead(IReadOnlyList<PlatformComment> Comments, string? Cursor, DateTimeOffset? CompleteSince)
{
    public PlatformComment Find(long id) => Comments.First(comment => comment.Id.Value == id.ToString(CultureInfo.InvariantCulture));
}
