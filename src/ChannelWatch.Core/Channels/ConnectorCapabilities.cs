namespace ChannelWatch.Core.Channels;

/// <summary>What a connector can do on its platform: data, printed and acted on, never guessed.</summary>
[Flags]
public enum ConnectorCapabilities
{
    None = 0,
    Hide = 1,
    Unhide = 2,

    /// <summary>Take down in a way that may not be undone. Only ever done on a person's decision.</summary>
    Remove = 4,
    Reply = 8,
    Block = 16,
    ReadDirectMessages = 32,

    /// <summary>Edits are noticed, so that a new revision is judged afresh.</summary>
    DetectEdits = 64,

    /// <summary>Comments that vanished are noticed.</summary>
    DetectDeletions = 128,

    /// <summary>A removed comment can be brought back.</summary>
    UndoRemove = 256,
}
