using ChannelWatch.Host.Links;
using ChannelWatch.Host.Pages.Views;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChannelWatch.Host.Pages;

/// <summary>Answers with a component rendered on the server.</summary>
internal static class Page
{
    public static IResult Of<TView>(object? model, int status = StatusCodes.Status200OK)
        where TView : IComponent =>
        new RazorComponentResult<TView>(model is null ? [] : new Dictionary<string, object?> { ["Model"] = model })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

    /// <summary>The safe page of a link that does not open. Says nothing of what it would have shown, nor whether that exists.</summary>
    public static IResult DeadLink(LinkStanding standing) => Of<MessagePage>(
        standing switch
        {
            LinkStanding.Expired => new MessageView("This link has expired", "Links in our mails work for a few days only. Please use the newest mail you have had, or ask your school’s ChannelWatch administrator for a new one."),
            LinkStanding.Revoked => new MessageView("This link was switched off", "All links mailed before a certain time were made to stop working. Please use the newest mail you have had since, or ask your school’s ChannelWatch administrator."),
            LinkStanding.PersonLeft => new MessageView("This link no longer works for you", "It was made for somebody whose duties have changed since. If that is you and you think it should work, please ask your school’s ChannelWatch administrator."),
            _ => new MessageView("This link does not work", "It may have been cut short on its way. Please open it again from the mail, or copy the whole address into your browser."),
        },
        standing == LinkStanding.Forged ? StatusCodes.Status404NotFound : StatusCodes.Status410Gone);

    public static IResult NotFound(int status = StatusCodes.Status404NotFound) => Of<MessagePage>(
        new MessageView("There is nothing here", "The address may have been mistyped or cut short. Please open the link again from the mail."),
        status);
}
