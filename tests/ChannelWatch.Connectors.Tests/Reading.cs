using ChannelWatch.Core.Channels;

namespace ChannelWatch.Connectors.Tests;

/// <summary>Reads a connector to the end.</summary>
internal static class Reading
{
    public static async Task<WholeRead> ReadAllAsync(this IChannelConnector connector, string? cursor = null, CancellationToken cancellationToken = default)
    {
        var pages = await connector.ReadAsync(cursor, cancellationToken).ToListAsync(cancellationToken);
        return new WholeRead([.. pages.SelectMany(page => page.Comments)], pages.LastOrDefault(page => page.Cursor is not null)?.Cursor, pages.LastOrDefault()?.CompleteSince);
    }
}
