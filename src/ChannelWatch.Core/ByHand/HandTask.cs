namespace ChannelWatch.Core.ByHand;

/// <summary>One thing a person does on the platform because ChannelWatch cannot.</summary>
/// <param name="Work">What: one capability the platform's API lacks or did not honour.</param>
/// <param name="Title">"Hide the comment".</param>
/// <param name="Steps">Numbered steps, one string each.</param>
public sealed record HandTask(ConnectorCapabilities Work, string Title, IReadOnlyList<string> Steps);
