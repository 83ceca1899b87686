using ChannelWatch.Host.Intake;
using ChannelWatch.Host.Pages.Assets;
using ChannelWatch.Host.Pages.Views;
using ChannelWatch.Host.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace ChannelWatch.Host.Pages;

/// <summary>Puts the pages on their addresses. GET and HEAD are answered by the same code, which changes nothing.</summary>
public static class PageRoutes
{
    private static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Call before mapping anything else, so that every answer carries the security headers.</summary>
    public static WebApplication MapPages(this WebApplication app)
    {
        // A web server on this machine says for whom it asks; from anywhere else that word is not believed.
        app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        app.UseSecurityHeaders();
        app.UseRequestLog();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedAsync, AllowStatusCode404Response = true });
        app.UseStatusCodePages(StatusPageAsync);
        app.UseRateLimiter();
        app.MapPageAssets();
        MapLinks(app);
        MapReports(app);
        app.MapIntake();
        app.MapMethods("/", Read, (HomeEndpoint page) => page.Show());
        app.MapMethods("/outbox", Read, (OutboxEndpoint page) => page.List());
        app.MapMethods("/outbox/{name}", Read, (OutboxEndpoint page, string name, HttpResponse response) => page.Show(name, response));
        app.MapMethods("/outbox/{name}/html", Read, (OutboxEndpoint page, string name, HttpResponse response) => page.ShowHtml(name, response));
        return app;
    }

    private static void MapLinks(WebApplication app)
    {
        var pages = app.MapGroup("").RequireRateLimiting(RateLimits.PerLink).WithMetadata(new RequestSizeLimitAttribute(FormFields.LargestForm));
        pages.MapMethods("/review/{token}", Read, (ReviewEndpoint page, string token, HttpRequest request, CancellationToken cancellationToken) => page.ShowAsync(token, request, cancellationToken));
        pages.MapPost("/review/{token}", (ReviewEndpoint page, string token, HttpRequest request, CancellationToken cancellationToken) => page.ActAsync(token, request, cancellationToken));
        pages.MapMethods("/review/{token}/evidence/{number:int}", Read, (EvidenceEndpoint page, string token, int number, HttpRequest request, CancellationToken cancellationToken) => page.ShowAsync(token, number, request, cancellationToken));
        pages.MapMethods("/queue/{token}", Read, (QueueEndpoint page, string token, HttpRequest request, CancellationToken cancellationToken) => page.ShowAsync(token, request, cancellationToken));
        pages.MapPost("/queue/{token}", (QueueEndpoint page, string token, HttpRequest request, CancellationToken cancellationToken) => page.ActAsync(token, request, cancellationToken));
        pages.MapMethods("/digest/{token}", Read, (DigestEndpoint page, string token, CancellationToken cancellationToken) => page.ShowAsync(token, cancellationToken));
    }

    /// <summary>Pages with room for a picture, and the one page anybody may send to.</summary>
    private static void MapReports(WebApplication app)
    {
        var room = new RequestSizeLimitAttribute(FormFields.LargestUpload);
        var checks = app.MapGroup("/check/{token}").RequireRateLimiting(RateLimits.PerLink).WithMetadata(room);
        checks.MapMethods("", Read, (CheckEndpoint page, string token, HttpRequest request, CancellationToken cancellationToken) => page.ShowAsync(token, request, cancellationToken));
        checks.MapPost("", (CheckEndpoint page, string token, HttpRequest request, CancellationToken cancellationToken) => page.ActAsync(token, request, cancellationToken));
        app.MapMethods("/report-a-post", Read, (ReportEndpoint page) => page.Choose());
        app.MapMethods("/report-a-post/{channel}", Read, (ReportEndpoint page, string channel, HttpRequest request) => page.Show(channel, request));
        app.MapPost("/report-a-post/{channel}", (ReportEndpoint page, string channel, HttpRequest request, CancellationToken cancellationToken) => page.ActAsync(channel, request, cancellationToken))
            .RequireRateLimiting(RateLimits.Reports)
            .WithMetadata(new RequestSizeLimitAttribute(FormFields.LongestText * 8));
    }

    private static Task FailedAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is { } failure)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("ChannelWatch.Pages")
                .RequestFailed(failure.Error, context.Request.Method, (failure.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "(no page)");
        }

        return Page.Of<MessagePage>(
            new MessageView("Something went wrong here", "Nothing you pressed was lost or half done: either it was recorded or it was not. Please open the link from the mail again to see."),
            StatusCodes.Status500InternalServerError).ExecuteAsync(context);
    }

    /// <summary>Probes and scripts get their bare status; people get a page.</summary>
    private static Task StatusPageAsync(StatusCodeContext context) =>
        context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed when context.HttpContext.Request.Path.StartsWithSegments(IntakeAnswers.Path, StringComparison.Ordinal) =>
                IntakeAnswers.NotHere(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext),
            StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => Page.NotFound(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext),
            _ => Task.CompletedTask,
        };
}
