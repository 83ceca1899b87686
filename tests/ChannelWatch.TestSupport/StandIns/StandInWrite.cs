namespace ChannelWatch.TestSupport.StandIns;

/// <summary>A write the stand-in received and carried out.</summary>
public sealed record StandInWrite(string Method, string Path, string Body, string Query = "");
