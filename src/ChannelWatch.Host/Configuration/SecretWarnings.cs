using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;

namespace ChannelWatch.Host.Configuration;

/// <summary>Finds passwords written into configuration files, where backups and colleagues can read them.</summary>
internal static class SecretWarnings
{
    private static readonly string[] Others =
    [
        "ChannelWatch:Mail:Smtp:Password", "ChannelWatch:Mail:Graph:ClientSecret", "ChannelWatch:Opinions:Azure:ApiKey", "ChannelWatch:Opinions:Azure:Entra:ClientSecret",
        "ChannelWatch:Opinions:LanguageModel:ApiKey",
    ];

    public static IEnumerable<string> Find(SettingSource source, IReadOnlyList<School> schools, IReadOnlyList<IConnectorFactory> connectors)
    {
        var known = schools.SelectMany((school, s) => school.Channels.SelectMany((channel, c) => SecretKeys(channel, connectors).Select(key => $"ChannelWatch:Schools:{s}:Channels:{c}:Settings:{key}")))
            .Concat(Others)
            .Concat(source.Root.GetSection("ChannelWatch:Webhooks").GetChildren().SelectMany(one => new[] { $"{one.Path}:Secret", $"{one.Path}:VerifyToken" }))
            .Concat(source.Root["ChannelWatch:Store:Redis"]?.Contains("password=", StringComparison.OrdinalIgnoreCase) == true ? ["ChannelWatch:Store:Redis"] : []);
        return from key in known
               let value = source.Root[key]
               where !string.IsNullOrEmpty(value) && !SecretText.IsReference(value) && source.IsInFile(key)
               select $"{source.Of(key)}: {key} is written into the file; better: \"file:/run/secrets/…\", \"env:NAME\" or the environment variable {EnvironmentSettings.VariableOf(key)}";
    }

    private static IEnumerable<string> SecretKeys(Channel channel, IReadOnlyList<IConnectorFactory> connectors) =>
        connectors.FirstOrDefault(factory => factory.Kind == channel.Kind)?.Settings.Where(setting => setting.Secret).Select(setting => setting.Key) ?? [];
}
