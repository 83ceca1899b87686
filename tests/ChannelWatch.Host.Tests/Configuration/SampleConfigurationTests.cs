using System.Collections;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Configuration.Binding;
using ChannelWatch.Host.Wiring;
using Xunit;

namespace ChannelWatch.Host.Tests.Configuration;

/// <summary>The sample everybody starts from cannot rot.</summary>
public sealed class SampleConfigurationTests
{
    private static string Sample => Path.Combine(Repository.Root, "appsettings.sample.json");

    [Fact]
    public void The_sample_binds_without_a_mistake_once_its_secrets_are_there()
    {
        var installation = Load();

        Assert.Equal("Larkfield Primary School", Assert.Single(installation.Schools.Schools).Name);
        Assert.Equal("secret", installation.Mail.Smtp.Password);
        Assert.Empty(installation.Warnings);
    }

    [Fact]
    public void The_sample_shows_the_defaults_where_it_does_not_say_otherwise()
    {
        var school = Load().Schools.Schools[0];

        Assert.Equal(new AlertRule(), school.Alerts);
        Assert.Equivalent(new AcknowledgementRule(), school.Acknowledgement);
    }

    [Fact]
    public void Environment_variables_lie_over_files()
    {
        var installation = Load(("CHANNELWATCH__PublicUrl", "https://other.example"), ("CHANNELWATCH__SCHOOLS__0__CHANNELS__0__SETTINGS__URL", "https://new.example"));

        Assert.Equal(new Uri("https://other.example"), installation.PublicUrl);
        Assert.Equal("https://new.example", installation.Schools.Schools[0].Channels[0].Settings["Url"]);
    }

    [Fact]
    public void A_mistake_in_an_environment_variable_names_the_variable()
    {
        var refusal = Assert.Throws<ConfigurationException>(() => Load(("CHANNELWATCH__Log__KeepDays", "0")));

        Assert.Equal("environment variable CHANNELWATCH__Log__KeepDays: ChannelWatch:Log:KeepDays is \"0\"; allowed: 1 to 3650", Assert.Single(refusal.Mistakes));
    }

    private static Installation Load(params (string Name, string Value)[] variables)
    {
        Environment.SetEnvironmentVariable("CHANNELWATCH_SMTP_PASSWORD", "secret");
        Environment.SetEnvironmentVariable("CHANNELWATCH_WORDPRESS_PASSWORD", "abcd efgh ijkl mnop qrst uvwx");
        var environment = new Hashtable();
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return new InstallationLoader(ConnectorFactories.All(), environment).Load(new InstallationRequest([Sample], Path.GetTempPath(), null));
    }
}
