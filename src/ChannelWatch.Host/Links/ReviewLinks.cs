using System.Globalization;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Pages;

namespace ChannelWatch.Host.Links;

/// <summary>Makes the links of mails and pages: per person, expiring, revocable, unguessable (promise 6).</summary>
internal sealed class ReviewLinks(LinkSeal seal, PagesOptions options, TimeProvider time) : IReviewLinks
{
    public Uri ToCase(SchoolId school, Person person, CaseId id) => ToCase(school, person, id, time.GetUtcNow());

    public Uri ToQueue(SchoolId school, Person person) => ToQueue(school, person, time.GetUtcNow());

    public Uri ToDigest(SchoolId school, Person person, DateOnly date) =>
        Make("digest", new LinkTicket(LinkKind.Digest, school.Value, person.Email, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), time.GetUtcNow(), NewId()));

    public Uri ToCheck(SchoolId school, Person person, ChannelId channel) =>
        Make("check", new LinkTicket(LinkKind.Check, school.Value, person.Email, channel.Value, time.GetUtcNow(), NewId()));

    /// <summary>A picture of the case the ticket opens; the same ticket, so that what the page was asked for counts for it.</summary>
    public Uri ToEvidence(LinkTicket ticket, int number, string key) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Make("review", ticket).AbsoluteUri}/evidence/{number}?{FormFields.Key}={key}"));

    /// <summary>For pages: the link lives as long as the one it was reached by.</summary>
    public Uri ToCase(SchoolId school, Person person, CaseId id, DateTimeOffset issuedAt) =>
        Make("review", new LinkTicket(LinkKind.Case, school.Value, person.Email, id.ToString(), issuedAt, NewId()));

    /// <inheritdoc cref="ToCase(SchoolId, Person, CaseId, DateTimeOffset)"/>
    public Uri ToQueue(SchoolId school, Person person, DateTimeOffset issuedAt) =>
        Make("queue", new LinkTicket(LinkKind.Queue, school.Value, person.Email, "", issuedAt, NewId()));

    private Uri Make(string page, LinkTicket ticket) => new($"{options.PublicUrl.AbsoluteUri.TrimEnd('/')}/{page}/{seal.Seal(ticket)}");

    private static string NewId() => Guid.NewGuid().ToString("N");
}
