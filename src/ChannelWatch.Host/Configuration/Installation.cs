using ChannelWatch.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Webhooks;
using ChannelWatch.Mail;

namespace ChannelWatch.Host.Configuration;

/// <summary>The whole validated configuration of this installation; nothing in it has to be checked again.</summary>
internal sealed record Installation
{
    public required string DataDirectory { get; init; }

    public required SchoolDirectory Schools { get; init; }

    public required PolicyBook Policies { get; init; }

    public required MailOptions Mail { get; init; }

    /// <summary>Who may be asked outside about doubtful comments.</summary>
    public required OpinionsOptions Opinions { get; init; }

    public required string WordsDirectory { get; init; }

    public required LogOptions Log { get; init; }

    /// <summary>Where the pages listen.</summary>
    public required Uri Listen { get; init; }

    /// <summary>Where people reach the pages; the beginning of every mailed link.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Connection string of the shared memory; null when there is none.</summary>
    public string? Redis { get; init; }

    /// <summary>Where platforms may tell us that something was written.</summary>
    public IReadOnlyList<Webhook> Webhooks { get; init; } = [];

    public bool IsDemo { get; init; }

    /// <summary>What can be used but should not stay so, one sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public string KeyDirectory => Path.Combine(DataDirectory, "keys");

    public string LogDirectory => Path.Combine(DataDirectory, "logs");
}
