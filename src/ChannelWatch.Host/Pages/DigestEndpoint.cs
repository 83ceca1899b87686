using ChannelWatch.Core.Reporting;
using ChannelWatch.Host.Links;
using ChannelWatch.Host.Pages.Views;

namespace ChannelWatch.Host.Pages;

/// <summary>The digest of a day, made afresh from the record.</summary>
internal sealed class DigestEndpoint(LinkReader reader, ReviewLinks links, DigestBuilder digests, TimeProvider time)
{
    public async Task<IResult> ShowAsync(string token, CancellationToken cancellationToken)
    {
        var reading = await reader.ReadAsync(token, LinkKind.Digest, cancellationToken);
        if (reading is not LinkReading.Valid { Ticket.Date: { } date } link)
        {
            return Page.DeadLink(reading is LinkReading.Dead dead ? dead.Standing : LinkStanding.Forged);
        }

        var digest = await digests.BuildAsync(link.School, date, cancellationToken);
        return Page.Of<DigestPage>(new DigestPageView(digest, link.Person, id => links.ToCase(link.School.Id, link.Person, id, link.Ticket.IssuedAt), time.GetUtcNow()));
    }
}
