using System.Globalization;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Records;
using ChannelWatch.Host.Links;
using ChannelWatch.Host.Pages.Views;

namespace ChannelWatch.Host.Pages;

/// <summary>The page of one case. Showing it changes nothing however often (promise 6); only its buttons do.</summary>
internal sealed class ReviewEndpoint(LinkReader links, ReviewViews views, PageForms forms, CaseDesk desk, ICaseStore cases, IEventLog events, TimeProvider time)
{
    private const string NotFromThisPage = "Nothing was done: the page had been open for too long, or it was not opened by you. Here it is afresh; please choose again.";

    public async Task<IResult> ShowAsync(string token, HttpRequest request, CancellationToken cancellationToken) =>
        await links.ReadAsync(token, LinkKind.Case, cancellationToken) switch
        {
            LinkReading.Valid link => await RenderAsync(link, forms.Said(link.Ticket.Id, request), StatusCodes.Status200OK, cancellationToken),
            LinkReading.Dead dead => Page.DeadLink(dead.Standing),
            _ => Page.NotFound(),
        };

    public async Task<IResult> ActAsync(string token, HttpRequest request, CancellationToken cancellationToken)
    {
        var reading = await links.ReadAsync(token, LinkKind.Case, cancellationToken);
        if (reading is not LinkReading.Valid link)
        {
            return reading is LinkReading.Dead dead ? Page.DeadLink(dead.Standing) : Page.NotFound();
        }

        if (await PageForms.ReadAsync(request, cancellationToken) is not { } form
            || forms.Read(link.Ticket.Id, form) is not { } shown
            || ReviewSubject.Read(shown.Subject) is not [var seen]
            || seen.Case != link.Ticket.Case)
        {
            return await RenderAsync(link, Notice.NothingDone(NotFromThisPage), StatusCodes.Status400BadRequest, cancellationToken);
        }

        return form[FormFields.Action] == FormFields.ShowDetails
            ? await ShowDetailsAsync(link, seen.Case, cancellationToken)
            : await DecideAsync(link, form, seen, shown.ShownAt, cancellationToken);
    }

    private async Task<IResult> ShowDetailsAsync(LinkReading.Valid link, CaseId id, CancellationToken cancellationToken)
    {
        var data = string.Create(CultureInfo.InvariantCulture, $$"""{"case":{{id.Value}}}""");
        await events.AppendAsync(link.School.Id.Value, "details-shown", link.Person.Email, data, time.GetUtcNow(), cancellationToken);
        return await RenderAsync(link, null, StatusCodes.Status200OK, cancellationToken, details: true);
    }

    private async Task<IResult> DecideAsync(LinkReading.Valid link, IFormCollection form, (CaseId Case, long Version) seen, DateTimeOffset shownAt, CancellationToken cancellationToken)
    {
        if (PageActions.Read(form) is not { } action)
        {
            return await RenderAsync(link, Notice.NothingDone("Nothing was done: please press one of the buttons."), StatusCodes.Status400BadRequest, cancellationToken);
        }

        if (PageActions.NeedsConfirmation(action) && form[FormFields.Confirm] != FormFields.Yes)
        {
            return await RenderAsync(link, Notice.NothingDone("Nothing was done: please tick the box that says you mean it, then press the button again."), StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var reason = form[FormFields.Reason].ToString().Trim();
        var outcome = await desk.DecideAsync(
            new DecisionRequest(
                link.School,
                link.Person,
                seen.Case,
                action,
                reason.Length > FormFields.LongestReason ? reason[..FormFields.LongestReason] : reason,
                action == DecisionAction.Reply ? form[FormFields.Template].ToString() : null,
                seen.Version,
                PageActions.Hand(form)),
            cancellationToken);
        return outcome.Result switch
        {
            DeskResult.Stale => await ShowChangesAsync(link, seen.Case, outcome.Message, shownAt, cancellationToken),
            DeskResult.NotFound => Page.NotFound(),
            _ => forms.SeeOther(link.Ticket.Id, new Notice(outcome.Ok, outcome.Message, [])),
        };
    }

    private async Task<IResult> ShowChangesAsync(LinkReading.Valid link, CaseId id, string message, DateTimeOffset shownAt, CancellationToken cancellationToken)
    {
        var history = await cases.GetHistoryAsync(id, cancellationToken);
        var changes = history is null ? [] : CaseStory.Since(history, shownAt, link.School.Zone);
        return await RenderAsync(link, new Notice(false, message, changes), StatusCodes.Status409Conflict, cancellationToken);
    }

    private async Task<IResult> RenderAsync(LinkReading.Valid link, Notice? notice, int status, CancellationToken cancellationToken, bool details = false) =>
        await views.BuildAsync(link, details, notice, cancellationToken) is { } view ? Page.Of<ReviewPage>(view, status) : Page.NotFound();
}
