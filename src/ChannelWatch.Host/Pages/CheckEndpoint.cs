using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Watching;
using ChannelWatch.Host.Links;
using ChannelWatch.Host.Pages.Views;

namespace ChannelWatch.Host.Pages;

/// <summary>The page on which a person says what a look at a channel showed: nothing to report, or a post, pasted with a picture.</summary>
internal sealed class CheckEndpoint(LinkReader links, CheckViews views, PageForms forms, HandedIn handedIn, ICheckLog checks, TimeProvider time)
{
    private const string NotRead = "Nothing was done: the page had been open for too long, or what was sent is larger than 9 MB. Here it is afresh; please try again.";

    public async Task<IResult> ShowAsync(string token, HttpRequest request, CancellationToken cancellationToken) =>
        await links.ReadAsync(token, LinkKind.Check, cancellationToken) switch
        {
            LinkReading.Valid link => await RenderAsync(link, forms.Said(link.Ticket.Id, request), StatusCodes.Status200OK, ReportDraft.Empty, cancellationToken),
            LinkReading.Dead dead => Page.DeadLink(dead.Standing),
            _ => Page.NotFound(),
        };

    public async Task<IResult> ActAsync(string token, HttpRequest request, CancellationToken cancellationToken)
    {
        var reading = await links.ReadAsync(token, LinkKind.Check, cancellationToken);
        if (reading is not LinkReading.Valid { Ticket.Channel: { } id } link || link.School.FindChannel(id) is not { } channel)
        {
            return reading is LinkReading.Dead dead ? Page.DeadLink(dead.Standing) : Page.NotFound();
        }

        if (await PageForms.ReadUploadAsync(request, cancellationToken) is not { } form || forms.Read(link.Ticket.Id, form) is not { } shown || shown.Subject != id.Value)
        {
            return await RenderAsync(link, Notice.NothingDone(NotRead), StatusCodes.Status400BadRequest, ReportDraft.Empty, cancellationToken);
        }

        return form[FormFields.Action].ToString() switch
        {
            FormFields.NothingToReport => await LookedAsync(link, channel, form, cancellationToken),
            FormFields.Report => await ReportAsync(link, channel, form, cancellationToken),
            _ => await RenderAsync(link, Notice.NothingDone("Nothing was done: please press one of the buttons."), StatusCodes.Status400BadRequest, ReportDraft.Of(form), cancellationToken),
        };
    }

    private async Task<IResult> LookedAsync(LinkReading.Valid link, Channel channel, IFormCollection form, CancellationToken cancellationToken)
    {
        if (form[FormFields.Confirm] != FormFields.Yes)
        {
            return await RenderAsync(
                link,
                Notice.NothingDone("Nothing was done: please tick the box that says you have looked, then press the button again."),
                StatusCodes.Status422UnprocessableEntity,
                ReportDraft.Empty,
                cancellationToken);
        }

        var note = form[FormFields.Note].ToString().Trim();
        await checks.RecordAsync(
            new ChannelCheck(
                link.School.Id, channel.Id, time.GetUtcNow(), Actor.Of(link.Person), CheckOutcome.NothingToReport, note.Length > FormFields.LongestReason ? note[..FormFields.LongestReason] : note),
            cancellationToken);
        return forms.SeeOther(link.Ticket.Id, Notice.Done("Thank you. It is on record that you looked and found nothing to report."));
    }

    private async Task<IResult> ReportAsync(LinkReading.Valid link, Channel channel, IFormCollection form, CancellationToken cancellationToken)
    {
        var (post, problem) = await ReportReader.ReadAsync(form, link.School, cancellationToken);
        if (post is null)
        {
            return await RenderAsync(link, Notice.NothingDone($"Nothing was recorded yet. {problem}"), StatusCodes.Status422UnprocessableEntity, ReportDraft.Of(form), cancellationToken);
        }

        var found = await handedIn.TakeAsync(channel, post, Actor.Of(link.Person), "check page", form[FormFields.Nonce].ToString(), cancellationToken);
        await checks.RecordAsync(
            new ChannelCheck(link.School.Id, channel.Id, time.GetUtcNow(), Actor.Of(link.Person), CheckOutcome.Reported, $"Case {found.Id}"), cancellationToken);
        return forms.SeeOther(link.Ticket.Id, Notice.Done($"It is on record as case {found.Id}, and the people who decide are told."));
    }

    private async Task<IResult> RenderAsync(LinkReading.Valid link, Notice? notice, int status, ReportDraft draft, CancellationToken cancellationToken) =>
        await views.BuildAsync(link, notice, draft, cancellationToken) is { } view ? Page.Of<CheckPage>(view, status) : Page.NotFound();
}
