using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Watching;
using ChannelWatch.Host.Links;

namespace ChannelWatch.Host.Pages;

/// <summary>Gathers what the page of a channel people look at shows.</summary>
internal sealed class CheckViews(IConnectors connectors, ICheckLog checks, ICaseStore cases, CaseLines lines, ReviewLinks links, PageForms forms, TimeProvider time)
{
    private const int ChecksShown = 10;
    private const int ReportsShown = 5;

    /// <summary>Null when the channel is no longer watched by hand.</summary>
    public async Task<CheckView?> BuildAsync(LinkReading.Valid link, Notice? notice, ReportDraft draft, CancellationToken cancellationToken)
    {
        if (link.Ticket.Channel is not { } id || link.School.FindChannel(id) is not { } channel || connectors.For(id) is not IWatchedByHand { Watch: var watch })
        {
            return null;
        }

        return new CheckView
        {
            School = link.School,
            Person = link.Person,
            Channel = channel,
            Watch = watch,
            Now = time.GetUtcNow(),
            Checks = await checks.LatestAsync(id, ChecksShown, cancellationToken),
            Reports = link.Person.MayDecideOn(id) ? await ReportsAsync(link, id, cancellationToken) : [],
            Draft = draft,
            Nonce = forms.Nonce(link.Ticket.Id, id.Value),
            Notice = notice,
        };
    }

    private async Task<IReadOnlyList<QueueLine>> ReportsAsync(LinkReading.Valid link, ChannelId id, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var found = await cases.FindAsync(new CaseQuery { Channels = [id], Limit = ReportsShown }, cancellationToken);
        return
        [
            .. found.Select(one => new QueueLine(
                one.Id,
                link.School.FindChannel(id)!.Name,
                CaseLines.Initials(one.Author.Name),
                Visible.Of(lines.Excerpt(one)),
                null,
                $"{Words.State(one.State)}, {Words.Away(one.FirstSeenAt, now)}",
                false,
                links.ToCase(link.School.Id, link.Person, one.Id, link.Ticket.IssuedAt))),
        ];
    }
}
