namespace ChannelWatch.Classification.Model;

/// <summary>The model file cannot be used; the message says why and what to do.</summary>
public sealed class ModelFileException(string message) : Exception(message);
