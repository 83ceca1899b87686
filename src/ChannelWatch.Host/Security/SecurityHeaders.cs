using Microsoft.Net.Http.Headers;

namespace ChannelWatch.Host.Security;

/// <summary>Headers of every answer: nothing foreign is loaded, nothing is kept, framed, indexed or told to other sites.</summary>
internal static class SecurityHeaders
{
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Runs first, so that refusals and errors carry them too. A page may replace its own policy.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Add(IHeaderDictionary headers)
    {
        headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
        headers.TryAdd(HeaderNames.CacheControl, "no-store");
        headers.TryAdd("Referrer-Policy", "no-referrer");
        headers.TryAdd("X-Robots-Tag", "noindex, nofollow");
        headers.TryAdd(HeaderNames.XContentTypeOptions, "nosniff");
        headers.TryAdd("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
    }
}
