namespace ChannelWatch.Core.Channels;

/// <summary>What is done about a comment that carries pictures, videos, recordings or files, whatever its words.</summary>
public enum MediaRule
{
    /// <summary>A person looks; until then it stays up. The default: a picture can show other people's children, and no words tell.</summary>
    Ask,

    /// <summary>It is judged by its words alone.</summary>
    Publish,

    /// <summary>It is hidden until a person has looked.</summary>
    Hide,
}
