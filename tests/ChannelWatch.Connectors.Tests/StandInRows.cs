using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests;

/// <summary>Variations of a stand-in's row, naming only what a test is about.</summary>
internal static class StandInRows
{
    public static StandInComment With(
        this StandInComment row, string? status = null, string? email = null, long? author = null, DateTimeOffset? date = null, string? link = null, string? type = null, string? agent = null) => new()
        {
            Id = row.Id,
            Date = date ?? row.Date,
            Content = row.Content,
            Status = status ?? row.Status,
            AuthorEmail = email ?? row.AuthorEmail,
            Author = author ?? row.Author,
            Link = link ?? row.Link,
            Type = type ?? row.Type,
            AuthorUserAgent = agent ?? row.AuthorUserAgent,
        };
}
