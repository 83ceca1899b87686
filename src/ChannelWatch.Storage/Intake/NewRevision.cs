namespace ChannelWatch.Storage.Intake;

/// <summary>A text about to be stored; words in their stored form.</summary>
internal sealed record NewRevision(
    string Kind,
    string School,
    string Channel,
    string Comment,
    long Case,
    long Number,
    string Text,
    string RawJson,
    PlatformVisibility Visibility,
    DateTimeOffset SeenAt,
    string? Attachments);
