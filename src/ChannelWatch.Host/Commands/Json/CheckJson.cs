namespace ChannelWatch.Host.Commands.Json;

/// <summary>One line of <c>check --json</c>.</summary>
internal sealed record CheckJson(string Area, string Subject, bool Works, bool Warning, string Detail);
