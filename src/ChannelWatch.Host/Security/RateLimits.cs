using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using ChannelWatch.Host.Intake;
using ChannelWatch.Host.Pages;

namespace ChannelWatch.Host.Security;

/// <summary>How often one address may ask, for one link and altogether: room for people and mail scanners, none for guessing.</summary>
internal static class RateLimits
{
    public const string PerLink = "per-link";
    public const string PerWebhook = "per-webhook";

    /// <summary>Platforms send many at once on a lively day, from a few addresses.</summary>
    private const int WebhookRequests = 600;


    /// <summary>For what anybody may send to us.</summary>
    public const string Reports = "reports";
    private const int ReportsPerAddress = 6;
    private static readonly TimeSpan ReportWindow = TimeSpan.FromMinutes(10);

    /// <summary>For other systems that hand in comments.</summary>
    public const string Intake = "intake";
    private const int IntakeRequests = 120;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, PagesOptions options) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.AddPolicy(PerLink, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Address(context)} {Short(context.Request.RouteValues["token"] as string)}", _ => Limit(options.RequestsPerLink)));
        limits.AddPolicy(PerWebhook, context => RateLimitPartition.GetFixedWindowLimiter($"webhook {Short(context.Request.RouteValues["name"] as string)}", _ => Limit(WebhookRequests)));
        limits.AddPolicy(Reports, context => RateLimitPartition.GetFixedWindowLimiter(
            Address(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = ReportsPerAddress, Window = ReportWindow, QueueLimit = 0 }));
        limits.AddPolicy(Intake, context => RateLimitPartition.GetFixedWindowLimiter(
            $"{Address(context)} {Short(context.Request.RouteValues["channel"] as string)}", _ => Limit(IntakeRequests)));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsProbe(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => Limit(options.RequestsPerAddress)));
        limits.OnRejected = async (rejected, cancellationToken) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            if (rejected.HttpContext.Request.Path.StartsWithSegments(IntakeAnswers.Path))
            {
                await IntakeAnswers.TooMany().ExecuteAsync(rejected.HttpContext);
                return;
            }

            await Page.Of<Pages.Views.MessagePage>(
                new MessageView("One moment, please", "This page was asked for too often just now. Please try again in a minute."),
                StatusCodes.Status429TooManyRequests).ExecuteAsync(rejected.HttpContext);
        };
    });

    /// <summary>Health and metrics are asked for by machines of the school's own.</summary>
    private static bool IsProbe(HttpContext context) => context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/metrics");

    private static FixedWindowRateLimiterOptions Limit(int permits) => new() { PermitLimit = permits, Window = Window, QueueLimit = 0 };

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>The limiter keeps its keys in memory: never the token itself.</summary>
    private static string Short(string? token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token ?? "")), 0, 8);
}
