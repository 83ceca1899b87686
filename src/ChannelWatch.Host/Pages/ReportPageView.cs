using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>The page on which anybody reports a post to a school, where the school switched it on.</summary>
public sealed record ReportPageView(School School, Channel Channel, ReportDraft Draft, string Nonce, Notice? Notice);

/// <summary>Which school a report is for, where several take them.</summary>
public sealed record ReportChoiceView(IReadOnlyList<(School School, Channel Channel)> Choices);
