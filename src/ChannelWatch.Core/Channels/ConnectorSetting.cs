namespace ChannelWatch.Core.Channels;

/// <summary>One key a connector understands.</summary>
public sealed record ConnectorSetting(string Key, bool Required, bool Secret, string Meaning);
