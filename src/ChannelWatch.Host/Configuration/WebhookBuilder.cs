using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration.Binding;
using ChannelWatch.Host.Webhooks;

namespace ChannelWatch.Host.Configuration;

/// <summary>Makes the webhooks of the bound options, checking that each names a known platform and its channels.</summary>
internal sealed class WebhookBuilder(SettingSource source, IReadOnlyList<IWebhookPlatform> platforms, List<ConfigurationMistake> mistakes)
{
    private const int ShortestSecret = 8;

    public IReadOnlyList<Webhook> Build(IReadOnlyList<WebhookOptions> options, IReadOnlyList<School> schools)
    {
        var checks = new SchoolChecks(source, mistakes);
        checks.Unique(options.Select((one, index) => (one.Name, $"ChannelWatch:Webhooks:{index}:Name")), "webhook");
        var webhooks = new List<Webhook>();
        foreach (var (one, key) in options.Select((one, index) => (one, $"ChannelWatch:Webhooks:{index}")))
        {
            checks.Id(one.Name, 60, $"{key}:Name");
            if (PlatformOf(one, key) is { } platform)
            {
                Check(one, platform, schools, key);
                webhooks.Add(new Webhook(one.Name, platform, new WebhookKeys(one.Secret, one.VerifyToken), [.. one.Channels.Select(id => new ChannelId(id))]));
            }
        }

        return webhooks;
    }

    private IWebhookPlatform? PlatformOf(WebhookOptions one, string key)
    {
        var platform = platforms.FirstOrDefault(known => known.Name == one.Platform);
        if (platform is null && one.Platform.Length > 0)
        {
            Add($"{key}:Platform", $"is \"{one.Platform}\"; allowed: {string.Join(", ", platforms.Select(known => known.Name).Order())}");
        }

        return platform;
    }

    private void Check(WebhookOptions one, IWebhookPlatform platform, IReadOnlyList<School> schools, string key)
    {
        if (one.Secret.Length is > 0 and < ShortestSecret)
        {
            Add($"{key}:Secret", $"is shorter than {ShortestSecret} characters; allowed: the application's secret as the platform shows it");
        }

        if (platform.Name == "meta" && string.IsNullOrEmpty(one.VerifyToken))
        {
            Add($"{key}:VerifyToken", "is missing; give the word you also type into the app's webhook page, so that Meta can verify the address");
        }

        var channels = schools.SelectMany(school => school.Channels).Where(channel => platform.Kinds.Contains(channel.Kind)).Select(channel => channel.Id.Value).ToList();
        foreach (var (id, index) in one.Channels.Select((id, index) => (id, index)).Where(pair => !channels.Contains(pair.id)))
        {
            Add($"{key}:Channels:{index}", $"is \"{id}\"; allowed: a channel of kind {string.Join(", ", platform.Kinds)}{(channels.Count > 0 ? $": {string.Join(", ", channels)}" : "")}");
        }
    }

    private void Add(string key, string problem) => mistakes.Add(new ConfigurationMistake(source.Of(key), key, problem));
}
