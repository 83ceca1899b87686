using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Schools;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Host.Links;

/// <summary>Reads a link and says whether it still opens: each request asks anew, so that a leaver's links die at once (R12).</summary>
internal sealed class LinkReader(LinkSeal seal, SchoolDirectory schools, ILinkRevocations revocations, ICaseStore cases, IConnectors connectors, TimeProvider time)
{
    public async Task<LinkReading> ReadAsync(string token, LinkKind kind, CancellationToken cancellationToken)
    {
        if (seal.Open(token) is not { } ticket || ticket.Kind != kind)
        {
            return new LinkReading.Dead(LinkStanding.Forged);
        }

        var now = time.GetUtcNow();
        if (schools.Find(new SchoolId(ticket.School)) is not { } school
            || school.FindPerson(ticket.Email) is not { } person
            || person.HasLeft(school.Today(now)))
        {
            return new LinkReading.Dead(LinkStanding.PersonLeft);
        }

        if (now >= ticket.IssuedAt + school.Alerts.LinksLiveFor)
        {
            return new LinkReading.Dead(LinkStanding.Expired);
        }

        if (await revocations.RevokedBeforeAsync(school.Id, person.Email, cancellationToken) is { } before && ticket.IssuedAt < before)
        {
            return new LinkReading.Dead(LinkStanding.Revoked);
        }

        return await MayOpenAsync(ticket, school, person, cancellationToken)
            ? new LinkReading.Valid(ticket, school, person)
            : new LinkReading.Dead(LinkStanding.PersonLeft);
    }

    /// <summary>A case that is not on record and one that is not the person's any more look the same from outside.</summary>
    private async Task<bool> MayOpenAsync(LinkTicket ticket, School school, Person person, CancellationToken cancellationToken) => ticket.Kind switch
    {
        LinkKind.Case => ticket.Case is { } id
            && await cases.GetAsync(id, cancellationToken) is { } found
            && found.School == school.Id
            && person.MayDecideOn(found.Channel),
        LinkKind.Check => ticket.Channel is { } channel
            && school.FindChannel(channel) is not null
            && connectors.For(channel) is IWatchedByHand { Watch: var watch }
            && (person.MayDecideOn(channel) || CheckClock.Owner(school, watch) == person),
        LinkKind.Queue => school.Channels.Any(channel => person.MayDecideOn(channel.Id)),
        _ => ticket.Date is not null && (person.Has(Role.Headteacher) || person.Has(Role.SafeguardingLead) || person.Has(Role.Deputy)),
    };
}
