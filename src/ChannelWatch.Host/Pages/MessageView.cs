namespace ChannelWatch.Host.Pages;

/// <summary>A page that only says something.</summary>
public sealed record MessageView(string Title, string Text);
