using ChannelWatch.Mail.Graph;
using ChannelWatch.Mail.Pickup;
using ChannelWatch.Mail.Rendering;
using ChannelWatch.Mail.Smtp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChannelWatch.Mail;

/// <summary>Registers the rendering of mails and the configured way out.</summary>
public static class MailServices
{
    /// <param name="services">Where to register <see cref="IMailTransport"/> and <see cref="IMailRenderer"/>.</param>
    /// <param name="options">Already without mistakes, see <see cref="MailOptions.Validate"/>.</param>
    public static IServiceCollection AddMail(this IServiceCollection services, MailOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<IMailRenderer, MailRenderer>();
        return options.Transport switch
        {
            MailTransportKind.Smtp => services.AddSingleton<IMailTransport, SmtpTransport>(),
            MailTransportKind.Graph => services.AddGraph(options),
            _ => services.AddSingleton<IMailTransport, PickupTransport>(),
        };
    }

    private static IServiceCollection AddGraph(this IServiceCollection services, MailOptions options)
    {
        services.AddHttpClient(nameof(GraphTransport), http => http.Timeout = TimeSpan.FromSeconds(100));
        return services.AddSingleton<IMailTransport>(provider => new GraphTransport(
            options,
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(nameof(GraphTransport)),
            GraphCredential.From(options.Graph),
            provider.GetRequiredService<TimeProvider>()));
    }
}
