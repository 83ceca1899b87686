using ChannelWatch.Classification;
using ChannelWatch.Connectors;
using ChannelWatch.Core;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Pages;
using ChannelWatch.Host.Security;
using ChannelWatch.Mail;
using ChannelWatch.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ChannelWatch.Host.Wiring;

/// <summary>All parts of the product on one page; the service adds its jobs, the commands use it as it is.</summary>
internal static class ProductServices
{
    public static IServiceCollection AddProduct(this IServiceCollection services, Installation installation)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(installation);
        services.AddSingleton(installation.Schools);
        services.AddSingleton(installation.Policies);
        services.AddSingleton(new MailSender(installation.Mail.FromName, installation.Mail.FromAddress, installation.Mail.ReplyTo is { Length: > 0 } reply ? reply : null));
        services.AddStorage(new StorageOptions { DataDirectory = installation.DataDirectory });
        services.AddSingleton<ITokenSeal, TokenSeal>();
        services.AddConnectors();
        services.AddMail(installation.Mail);
        services.AddClassification(new ClassificationOptions { WordsDirectory = installation.WordsDirectory });
        services.AddOutsideOpinions(installation.Opinions);
        services.AddCore();
        services.AddSharedMemory(installation.Redis);
        services.AddPages(new PagesOptions
        {
            PublicUrl = installation.PublicUrl,
            KeyDirectory = installation.KeyDirectory,
            Demo = installation.IsDemo,
            MailFolder = installation.IsDemo ? installation.Mail.PickupDirectory : null,
        });
        return services;
    }
}
