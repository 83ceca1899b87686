namespace ChannelWatch.Connectors.Simulated;

/// <summary>What a line of a script does.</summary>
internal enum ScriptAct
{
    Comment,
    Edit,
    ReplyBySchool,
    Delete,
    DirectMessage,
}
