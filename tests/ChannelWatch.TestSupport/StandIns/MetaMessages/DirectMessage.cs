namespace ChannelWatch.TestSupport.StandIns.MetaMessages;

/// <summary>A private message in the stand-in for Messenger and Instagram direct.</summary>
/// <param name="Id">Message id.</param>
/// <param name="Person">With whom the conversation is.</param>
/// <param name="Own">Written by the school's account.</param>
/// <param name="Text">Its words.</param>
/// <param name="At">When.</param>
public sealed record DirectMessage(string Id, string Person, bool Own, string Text, DateTimeOffset At);
