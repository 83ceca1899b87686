using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Host.Links;
using ChannelWatch.Host.Pages.Views;

namespace ChannelWatch.Host.Pages;

/// <summary>The page of a person's open cases, with the two things done from it: acknowledging many, and switching links off.</summary>
internal sealed class QueueEndpoint(LinkReader links, QueueViews views, PageForms forms, CaseDesk desk, ILinkRevocations revocations, TimeProvider time)
{
    public async Task<IResult> ShowAsync(string token, HttpRequest request, CancellationToken cancellationToken) =>
        await links.ReadAsync(token, LinkKind.Queue, cancellationToken) switch
        {
            LinkReading.Valid link => await RenderAsync(link, forms.Said(link.Ticket.Id, request), StatusCodes.Status200OK, cancellationToken),
            LinkReading.Dead dead => Page.DeadLink(dead.Standing),
            _ => Page.NotFound(),
        };

    public async Task<IResult> ActAsync(string token, HttpRequest request, CancellationToken cancellationToken)
    {
        var reading = await links.ReadAsync(token, LinkKind.Queue, cancellationToken);
        if (reading is not LinkReading.Valid link)
        {
            return reading is LinkReading.Dead dead ? Page.DeadLink(dead.Standing) : Page.NotFound();
        }

        if (await PageForms.ReadAsync(request, cancellationToken) is not { } form || forms.Read(link.Ticket.Id, form) is not { } shown)
        {
            return await RenderAsync(link, Notice.NothingDone("Nothing was done: the page had been open for too long, or it was not opened by you. Here it is afresh."), StatusCodes.Status400BadRequest, cancellationToken);
        }

        if (form[FormFields.Confirm] != FormFields.Yes)
        {
            return await RenderAsync(link, Notice.NothingDone("Nothing was done: please tick the box that says you mean it, then press the button again."), StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        return form[FormFields.Action].ToString() switch
        {
            FormFields.AcknowledgeThese => await AcknowledgeAsync(link, shown.Subject, cancellationToken),
            FormFields.RevokeLinks => await RevokeAsync(link, cancellationToken),
            _ => await RenderAsync(link, Notice.NothingDone("Nothing was done: please press one of the buttons."), StatusCodes.Status400BadRequest, cancellationToken),
        };
    }

    /// <summary>Exactly the comments the person saw, each as it was seen: one that changed meanwhile is left alone.</summary>
    private async Task<IResult> AcknowledgeAsync(LinkReading.Valid link, string subject, CancellationToken cancellationToken)
    {
        var (done, left) = (0, 0);
        foreach (var (id, version) in ReviewSubject.Read(subject))
        {
            var outcome = await desk.DecideAsync(
                new DecisionRequest(link.School, link.Person, id, DecisionAction.Acknowledge, "Acknowledged together with others", ExpectedVersion: version),
                cancellationToken);
            (done, left) = outcome.Ok ? (done + 1, left) : (done, left + 1);
        }

        var rest = left == 0 ? "" : $" {Words.Count(left, "comment")} had changed in the meantime and were left as they are.";
        return forms.SeeOther(link.Ticket.Id, new Notice(done > 0, $"{Words.Count(done, "comment")} marked as acknowledged.{rest}", []));
    }

    private async Task<IResult> RevokeAsync(LinkReading.Valid link, CancellationToken cancellationToken)
    {
        await revocations.RevokeAllAsync(link.School.Id, link.Person.Email, Actor.Of(link.Person), time.GetUtcNow(), cancellationToken);
        return Page.Of<MessagePage>(new MessageView("Your links are switched off", "No link that was mailed to you until now works any more, this one included. The next mail brings you new ones."));
    }

    private async Task<IResult> RenderAsync(LinkReading.Valid link, Notice? notice, int status, CancellationToken cancellationToken) =>
        Page.Of<QueuePage>(await views.BuildAsync(link, notice, cancellationToken), status);
}
