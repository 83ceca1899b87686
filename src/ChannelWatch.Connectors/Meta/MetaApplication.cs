namespace ChannelWatch.Connectors.Meta;

/// <summary>The school's application at Meta, with which tokens can be examined.</summary>
/// <param name="Id">As the developer pages show it.</param>
/// <param name="Secret">Secret.</param>
internal sealed record MetaApplication(string Id, string Secret)
{
    /// <summary>Null when neither is set; setting only one is a problem.</summary>
    public static MetaApplication? Read(Settings.SettingsReader reader)
    {
        var (id, secret) = (reader.Value("AppId"), reader.Value("AppSecret"));
        if (id is null != secret is null)
        {
            reader.Problem("AppSecret: AppId and AppSecret go together: set both or neither");
        }

        return id is not null && secret is not null ? new MetaApplication(id, secret) : null;
    }

    public override string ToString() => $"MetaApplication({Id})";
}
