namespace ChannelWatch.Core.Schools;

/// <summary>An answer in the school's name that the school switched on (promise 3, R32, R38).</summary>
/// <param name="Id">Stable name, used in decisions.</param>
/// <param name="Title">What the moderator sees in the list.</param>
/// <param name="Text">The words posted; {school} and {complaints} are filled in.</param>
/// <param name="For">Intents it is offered for first.</param>
public sealed record ReplyTemplate(string Id, string Title, string Text, IReadOnlyList<Intent> For);
