using System.Collections;
using ChannelWatch.Classification.Cloud;
using ChannelWatch.Classification.SecondOpinion;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Configuration;
using ChannelWatch.Host.Configuration.Binding;
using ChannelWatch.Host.Wiring;
using Xunit;

namespace ChannelWatch.Host.Tests.Configuration;

/// <summary>The sample everybody starts from cannot rot.</summary>
public sealed partial class SampleConfigurationTests
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

    [Fact]
    public void What_the_sample_shows_of_outside_opinions_binds_once_it_is_switched_on()
    {
        var sample = File.ReadAllLines(Sample);
        var (from, to) = (Array.FindIndex(sample, line => line.Contains("\"Opinions\": {", StringComparison.Ordinal)), Array.FindIndex(sample, line => line.Contains("One entry for each school", StringComparison.Ordinal)));
        var lines = sample.Select((line, index) => index > from && index < to ? Opinions().Replace(line, "$1") : line);
        var folder = Directory.CreateTempSubdirectory("channelwatch-sample-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "blocklists"));
        File.WriteAllText(Path.Combine(folder, "blocklists", "school-terms.txt"), "a term");
        var on = Path.Combine(folder, "school.json");
        File.WriteAllText(on, string.Join('\n', lines).Replace("file:/run/secrets/azure", "env:CHANNELWATCH_SMTP_PASSWORD", StringComparison.Ordinal));

        var opinions = Load(on).Opinions;

        Assert.Equal((true, true, "secret", 1), (opinions.Azure.IsOn, opinions.LanguageModel.IsOn, opinions.Azure.ApiKey, opinions.Azure.Blocklists.Count));
        Assert.Equal((new AzureOptions().PerMonth, new LanguageModelOptions().LongestText), (opinions.Azure.PerMonth, opinions.LanguageModel.LongestText));
    }

    /// <summary>Lines of the section that are commented out, but not the one that shows another way to sign in.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("""^      // ("(?:Azure|LanguageModel)".*|  ".*|\},)$""")]
    private static partial System.Text.RegularExpressions.Regex Opinions();

    private static Installation Load(params (string Name, string Value)[] variables) => Load(Sample, variables);

    private static Installation Load(string file, params (string Name, string Value)[] variables)
    {
        Environment.SetEnvironmentVariable("CHANNELWATCH_SMTP_PASSWORD", "secret");
        Environment.SetEnvironmentVariable("CHANNELWATCH_WORDPRESS_PASSWORD", "abcd efgh ijkl mnop qrst uvwx");
        var environment = new Hashtable();
        foreach (var (name, value) in variables)
        {
            environment[name] = value;
        }

        return new InstallationLoader(ConnectorFactories.All(), environment).Load(new InstallationRequest([file], Path.GetTempPath(), null));
    }
}
