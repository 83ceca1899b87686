using ChannelWatch.Host.Security;
using Microsoft.AspNetCore.Mvc;

namespace ChannelWatch.Host.Intake;

/// <summary>Registers the intake and puts it on its addresses.</summary>
internal static class IntakeRoutes
{
    public static IServiceCollection AddIntake(this IServiceCollection services) => services
        .AddSingleton<IntakeKeys>()
        .AddSingleton<IntakeEndpoint>()
        .AddSingleton<DecisionsEndpoint>()
        .AddSingleton<WatchedFolders>();

    public static void MapIntake(this WebApplication app)
    {
        var intake = app.MapGroup(IntakeAnswers.Path).RequireRateLimiting(RateLimits.Intake);
        // The endpoint counts for itself, so that what is too large gets its own answer.
        intake.MapPost("/{channel}", (IntakeEndpoint endpoint, string channel, HttpRequest request, CancellationToken cancellationToken) => endpoint.TakeAsync(channel, request, cancellationToken))
            .WithMetadata(new RequestSizeLimitAttribute(IntakeLimits.LargestBody * 2));
        intake.MapGet("/{channel}/decisions", (DecisionsEndpoint endpoint, string channel, HttpRequest request, CancellationToken cancellationToken) => endpoint.ListAsync(channel, request, cancellationToken));
    }
}
