using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Pages;

/// <summary>The digest of a day as a page for one person.</summary>
/// <param name="Digest">The day.</param>
/// <param name="Person">Who reads it.</param>
/// <param name="LinkTo">The person's link to a case, as long-lived as the page's own.</param>
/// <param name="Now">When it is read.</param>
public sealed record DigestPageView(DailyDigest Digest, Person Person, Func<CaseId, Uri?> LinkTo, DateTimeOffset Now);
