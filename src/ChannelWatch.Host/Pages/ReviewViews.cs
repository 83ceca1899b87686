using ChannelWatch.Core.ByHand;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Evidence;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Host.Links;

namespace ChannelWatch.Host.Pages;

/// <summary>Gathers what the page of one case shows.</summary>
internal sealed class ReviewViews(
    ICaseStore cases, IAlarmStore alarms, IConnectors connectors, IEvidenceStore evidence, CaseDesk desk, IMasker masker, ReviewLinks links, PageForms forms, TimeProvider time)
{
    private const int EarlierShown = 10;

    /// <summary>Null when the case is no longer on record.</summary>
    public async Task<ReviewView?> BuildAsync(LinkReading.Valid link, bool details, Notice? notice, CancellationToken cancellationToken)
    {
        if (link.Ticket.Case is not { } id || await cases.GetHistoryAsync(id, cancellationToken) is not { } history)
        {
            return null;
        }

        var found = history.Case;
        var alarm = await alarms.OfAsync(id, cancellationToken);
        var (platform, connector) = (connectors.ProfileOf(found.Channel), connectors.For(found.Channel));
        return new ReviewView
        {
            School = link.School,
            Person = link.Person,
            Case = found,
            ChannelName = link.School.FindChannel(found.Channel)?.Name ?? found.Channel.Value,
            Now = time.GetUtcNow(),
            Author = details ? Visible.Of(found.Author.Name) : CaseLines.Initials(found.Author.Name),
            Text = TextOf(found.Latest, details),
            DetailsShown = details,
            Parent = await ParentAsync(found, details, cancellationToken),
            Carries = [.. found.Latest.Attachments.Select(attachment => Carried(attachment, details))],
            Evidence = await EvidenceAsync(link, found, details, cancellationToken),
            Findings = [.. FindingsOf(found.Latest).Select((finding, index) => new FindingLine(index + 1, finding.Category.InWords(), finding.Why, finding.Rule, finding.Length > 0))],
            Thread = [.. history.Thread.Select(other => Line(other, details))],
            History = CaseStory.Tell(history, link.School, revision => Whole(TextOf(revision, details))),
            Earlier = await EarlierAsync(link, found, cancellationToken),
            Strikes = await cases.CountStrikesAsync(link.School.Id, found.Channel, found.Author.Id, cancellationToken),
            Alarm = alarm,
            Offered = desk.Offered(link.School, link.Person, found, alarm),
            Platform = platform,
            Can = connector.Capabilities,
            WatchedByHand = connector is IWatchedByHand,
            HandedInBy = connector is IWatchedByHand ? HandedInBy.Of(found, link.School) : null,
            ByHand = HandSteps.Of(platform, found.ByHand),
            Nonce = forms.Nonce(link.Ticket.Id, ReviewSubject.Of(found)),
            Queue = links.ToQueue(link.School.Id, link.Person, link.Ticket.IssuedAt),
            Notice = notice,
        };
    }

    private async Task<IReadOnlyList<EvidenceLine>> EvidenceAsync(LinkReading.Valid link, Case found, bool details, CancellationToken cancellationToken)
    {
        var key = details ? forms.EvidenceKey(link.Ticket.Id) : null;
        var images = await evidence.OfAsync(found.Channel, found.Comment, cancellationToken);
        return [.. images.Select((image, index) => new EvidenceLine(index + 1, image.Sha256, image.By.Name, image.AddedAt, key is null ? null : links.ToEvidence(link.Ticket, index + 1, key)))];
    }

    private IReadOnlyList<TextPart> TextOf(Revision revision, bool details) => details
        ? CommentText.Plain(revision.Text, FindingsOf(revision))
        : CommentText.Masked(revision.Text, FindingsOf(revision), masker);

    private static IReadOnlyList<Finding> FindingsOf(Revision revision) => revision.Verdict?.Findings ?? [];

    private static string Whole(IReadOnlyList<TextPart> parts) => string.Concat(parts.Select(part => part.Text));

    private ThreadLine Line(Case other, bool details) => new(
        other.Author.IsSchool ? "The school" : details ? Visible.Of(other.Author.Name) : CaseLines.Initials(other.Author.Name),
        Whole(TextOf(other.Latest, details)),
        other.PostedAt,
        other.State);

    private async Task<ThreadLine?> ParentAsync(Case found, bool details, CancellationToken cancellationToken) =>
        found.InReplyTo is { } parent && await cases.FindCommentAsync(found.Channel, parent, cancellationToken) is { } answered ? Line(answered, details) : null;

    private string Carried(CommentAttachment attachment, bool details)
    {
        var what = attachment.Kind switch
        {
            AttachmentKind.Image => "A picture",
            AttachmentKind.Video => "A video",
            AttachmentKind.Audio => "A recording",
            AttachmentKind.Sticker => "A sticker",
            AttachmentKind.Link => "A link",
            _ => "A file",
        };
        return attachment.Description is { Length: > 0 } words ? $"{what}, described as “{Visible.Of(details ? words : masker.Mask(words, []))}”" : what;
    }

    private async Task<IReadOnlyList<EarlierLine>> EarlierAsync(LinkReading.Valid link, Case found, CancellationToken cancellationToken)
    {
        var others = await cases.FindAsync(
            new CaseQuery { School = link.School.Id, Channels = [found.Channel], AuthorId = found.Author.Id, Limit = EarlierShown * 2 },
            cancellationToken);
        return [.. others
            .Where(other => other.Id != found.Id && other.Decided is { Action: not (DecisionAction.Publish or DecisionAction.Queue) })
            .Take(EarlierShown)
            .Select(other => new EarlierLine(
                other.Id,
                Words.Done(other.Decided!.Action),
                other.Decided.By.Name,
                other.Decided.Reason,
                other.Decided.At,
                links.ToCase(link.School.Id, link.Person, other.Id, link.Ticket.IssuedAt)))];
    }
}
