using Xunit;

namespace ChannelWatch.Host.Tests.Configuration;

/// <summary>Every mistake in a configuration is named with its place, what was found and what is allowed.</summary>
public sealed class ConfigurationMistakeTests
{
    [Theory]
    [InlineData("\"Channels\": [", "\"Chanels\": [", "ChannelWatch:Schools:0:Chanels is not a known key; did you mean Channels?")]
    [InlineData("\"Id\": \"larkfield\",", "\"Id\": \"Larkfield!\",", "ChannelWatch:Schools:0:Id is \"Larkfield!\"; allowed: lower-case letters")]
    [InlineData("\"Id\": \"larkfield\",", "\"Id\": \"larkfield\", \"TimeZone\": \"Europe/Larkfield\",", "ChannelWatch:Schools:0:TimeZone is \"Europe/Larkfield\", which is not a known time zone")]
    [InlineData("anil@larkfield.example", "anil at larkfield", "ChannelWatch:Schools:0:People:0:Email is \"anil at larkfield\"; allowed: an e-mail address")]
    [InlineData("anil@larkfield.example", "HEAD@larkfield.example", "ChannelWatch:Schools:0:People:1:Email is \"head@larkfield.example\", which another person of the school has already")]
    [InlineData("[\"Moderator\"]", "[\"Modrator\"]", "ChannelWatch:Schools:0:People:0:Roles:0 is \"Modrator\"; allowed: one of Moderator, Headteacher")]
    [InlineData("[\"Headteacher\"]", "[\"Governor\"]", "names nobody with the role Headteacher")]
    [InlineData("[\"SafeguardingLead\"]", "[\"Governor\"]", "names nobody with the role SafeguardingLead")]
    [InlineData("[\"Moderator\"]", "[\"Governor\"]", "names nobody with the role Moderator")]
    [InlineData("\"Kind\": \"simulated\"", "\"Kind\": \"facebok\"", "ChannelWatch:Schools:0:Channels:0:Kind is \"facebok\"; allowed: ")]
    [InlineData("\"Name\": \"Wall\"", "\"Name\": \"Wall\", \"PollEvery\": \"00:00:01\"", "ChannelWatch:Schools:0:Channels:0:PollEvery is \"00:00:01\"; allowed: 00:00:15 to 1.00:00:00")]
    [InlineData("\"Name\": \"Wall\"", "\"Name\": \"Wall\", \"PollEvery\": \"5\"", "ChannelWatch:Schools:0:Channels:0:PollEvery is \"5\"; allowed: a duration as hours:minutes:seconds")]
    [InlineData("\"Script\": \"script.jsonl\"", "\"Scrip\": \"script.jsonl\"", "ChannelWatch:Schools:0:Channels:0:Settings:Scrip is not a known key of a simulated channel; did you mean Script?")]
    [InlineData("\"Script\": \"script.jsonl\"", "\"Script\": \"absent.jsonl\"", "ChannelWatch:Schools:0:Channels:0:Settings of the channel \"larkfield-wall\": Script: there is no file")]
    [InlineData("\"Replies\": [\"thanks\"]", "\"Replies\": [\"thankyou\"]", "ChannelWatch:Schools:0:Replies:0 is \"thankyou\"; allowed: thanks")]
    [InlineData("\"Replies\": [\"thanks\"]", "\"Alerts\": { \"DeputiesAfter\": \"00:00:00\" }", "ChannelWatch:Schools:0:Alerts:DeputiesAfter is \"00:00:00\"; allowed: 00:01:00 to 60.00:00:00")]
    [InlineData("\"Replies\": [\"thanks\"]", "\"Acknowledgement\": { \"Within\": \"00:10:00\" }", "ChannelWatch:Schools:0:Acknowledgement:Within is \"00:10:00\"; allowed: 01:00:00 to 14.00:00:00")]
    [InlineData("\"Replies\": [\"thanks\"]", "\"Calendar\": { \"InsetDays\": [\"32 May\"] }", "ChannelWatch:Schools:0:Calendar:InsetDays:0 is \"32 May\"; allowed: a date such as 2026-12-21")]
    [InlineData("\"Replies\": [\"thanks\"]", "\"Policy\": \"lenient\"", "uses the policy profile \"lenient\", which is not there")]
    [InlineData("\"PublicUrl\": \"https://channelwatch.larkfield.example\",", "", "ChannelWatch:PublicUrl is missing")]
    [InlineData("\"PublicUrl\": \"https://channelwatch.larkfield.example\"", "\"PublicUrl\": \"channelwatch\"", "ChannelWatch:PublicUrl is \"channelwatch\"; allowed: a full web address")]
    [InlineData("\"Schools\": [", "\"Store\": { \"Kind\": \"postgres\" }, \"Schools\": [", "ChannelWatch:Store:Kind is \"postgres\", which this version does not have; allowed: sqlite")]
    [InlineData("\"Schools\": [", "\"Store\": { \"Redis\": \"password=x\" }, \"Schools\": [", "ChannelWatch:Store:Redis names no server")]
    [InlineData("\"Schools\": [", "\"Mail\": { \"Transport\": \"Pigeon\" }, \"Schools\": [", "ChannelWatch:Mail:Transport is \"Pigeon\"; allowed: one of Pickup, Smtp, Graph")]
    [InlineData("\"Schools\": [", "\"Mail\": { \"Transport\": \"Smtp\" }, \"Schools\": [", "ChannelWatch:Mail:Smtp:Host is \"\"")]
    [InlineData("\"Schools\": [", "\"Mail\": { \"Smtp\": { \"Password\": \"file:/no/such/file\" } }, \"Schools\": [", "ChannelWatch:Mail:Smtp:Password is \"file:/no/such/file\", but that file cannot be read")]
    [InlineData("\"Schools\": [", "\"Mail\": { \"Smtp\": { \"Password\": \"env:CW_NO_SUCH\" } }, \"Schools\": [", "the environment variable CW_NO_SUCH is not set")]
    [InlineData("\"Name\": \"Wall\"", "\"Name\": \"Wall\", \"Media\": \"Delete\"", "ChannelWatch:Schools:0:Channels:0:Media is \"Delete\"; allowed: one of Ask, Publish, Hide")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azure\": { \"Endpoint\": \"http://larkfield.cognitiveservices.azure.com\" } }, \"Schools\": [", "ChannelWatch:Opinions:Azure:Endpoint is \"http://larkfield.cognitiveservices.azure.com/\"; it must be the resource's address")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azure\": { \"ApiKey\": \"k\" } }, \"Schools\": [", "ChannelWatch:Opinions:Azure:Endpoint is missing although other keys")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azure\": { \"Endpoint\": \"https://a.example\", \"ApiVersion\": \"latest\" } }, \"Schools\": [", "ChannelWatch:Opinions:Azure:ApiVersion is \"latest\"; it must be a date")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azure\": { \"Endpoint\": \"https://a.example\", \"ApiKey\": \"k\", \"Entra\": { \"TenantId\": \"t\" } } }, \"Schools\": [", "ChannelWatch:Opinions:Azure:ApiKey and Opinions:Azure:Entra are both set")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azure\": { \"Endpoint\": \"https://a.example\", \"PerMonth\": 0 } }, \"Schools\": [", "ChannelWatch:Opinions:Azure:PerMonth is \"0\"; allowed: 1 to 1000000")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azure\": { \"Endpoint\": \"https://a.example\", \"Blocklists\": [{ \"Name\": \"a b\", \"File\": \"none.txt\" }] } }, \"Schools\": [", "ChannelWatch:Opinions:Azure:Blocklists:0:Name is \"a b\"; allowed: letters, digits")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"LanguageModel\": { \"Url\": \"https://models.example/v1\" } }, \"Schools\": [", "ChannelWatch:Opinions:LanguageModel:Model is \"\"; it must be the name of a model")]
    [InlineData("\"Schools\": [", "\"Opinions\": { \"Azur\": {} , \"Azurr\": { \"A\": \"b\" } }, \"Schools\": [", "ChannelWatch:Opinions:Azurr is not a known key; did you mean Azure?")]
    public async Task A_mistake_is_named_with_file_key_value_found_and_values_allowed(string right, string wrong, string sentence)
    {
        using var installation = new TestInstallation(TestInstallation.Config.Replace(right, wrong, StringComparison.Ordinal));

        var run = await installation.RunAsync("check");

        Assert.Equal(2, run.Exit);
        Assert.Contains(run.ErrorLines, line => line.Contains(sentence, StringComparison.Ordinal) && (line.Contains("school.json", StringComparison.Ordinal) || line.Contains("policy.json", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task All_mistakes_are_named_at_once_one_line_each()
    {
        var wrong = TestInstallation.Config.Replace("Chan", "Chen", StringComparison.Ordinal).Replace("anil@", "anil", StringComparison.Ordinal).Replace("\"Headteacher\"", "\"Head\"", StringComparison.Ordinal);
        using var installation = new TestInstallation(wrong.Replace("ChennelWatch", "ChannelWatch", StringComparison.Ordinal));

        var run = await installation.RunAsync("check");

        Assert.Contains(run.ErrorLines, line => line.Contains("Chennels", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains("Email", StringComparison.Ordinal));
        Assert.Contains(run.ErrorLines, line => line.Contains("Roles", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ \"ChannelWatch\": { ", "is not valid JSON, line 1")]
    [InlineData("[]", "holds Array; allowed: a JSON object")]
    [InlineData("{ \"Channelwatch2\": {} }", "Channelwatch2 is not a known key; everything stands under ChannelWatch")]
    [InlineData("{}", "ChannelWatch:Schools is missing; at least one school is needed")]
    public async Task A_file_that_is_no_configuration_is_one_clear_error(string file, string sentence)
    {
        using var installation = new TestInstallation(file);

        var run = await installation.RunAsync("run");

        Assert.Equal(2, run.Exit);
        Assert.Contains(run.ErrorLines, line => line.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_clear_error()
    {
        var run = await CommandRun.Async("check", "--config", "no-such.json");

        Assert.Equal((2, "no-such.json: there is no such file (given with --config)\n"), (run.Exit, run.Error));
    }

    [Fact]
    public async Task Two_intake_channels_cannot_share_a_folder()
    {
        const string channels = """
            { "Id": "app", "Kind": "intake", "Name": "App", "Settings": { "Folder": "in" } },
            { "Id": "forum", "Kind": "intake", "Name": "Forum", "Settings": { "Folder": "./in" } },
            """;
        using var installation = new TestInstallation(TestInstallation.Config.Replace("\"Channels\": [", "\"Channels\": [" + channels, StringComparison.Ordinal));

        var run = await installation.RunAsync("check");

        Assert.Contains("Channels:1:Settings:Folder is", run.Error, StringComparison.Ordinal);
        Assert.Contains("which another intake channel has already", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"Key\": \"short\"", "Key: is too short")]
    [InlineData("\"ActsWithin\": \"2.00:00:00\", \"Folder\": \"in\"", "ActsWithin: '2.00:00:00'")]
    [InlineData("\"ActsWithin\": \"00:10:00\"", "Key: is missing, and so is Folder")]
    public async Task A_wrong_intake_channel_is_told_by_key_and_value(string settings, string sentence)
    {
        var channel = $$"""{ "Id": "app", "Kind": "intake", "Name": "App", "Settings": { {{settings}} } },""";
        using var installation = new TestInstallation(TestInstallation.Config.Replace("\"Channels\": [", "\"Channels\": [" + channel, StringComparison.Ordinal));

        var run = await installation.RunAsync("check");

        Assert.Equal(2, run.Exit);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_channels_of_one_installation_cannot_share_an_id()
    {
        const string channel = """{ "Id": "larkfield-wall", "Kind": "simulated", "Name": "Other" },""";
        using var installation = new TestInstallation(TestInstallation.Config.Replace("\"Channels\": [", "\"Channels\": [" + channel, StringComparison.Ordinal));

        var run = await installation.RunAsync("check");

        Assert.Contains("Channels:1:Id is \"larkfield-wall\", which another channel of the installation has already", run.Error, StringComparison.Ordinal);
    }
}
