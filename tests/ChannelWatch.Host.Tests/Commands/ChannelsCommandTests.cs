using ChannelWatch.Host.Commands.Registering;
using ChannelWatch.Host.Wiring;
using Xunit;

namespace ChannelWatch.Host.Tests.Commands;

/// <summary>The documentation says what the program does.</summary>
public sealed class ChannelsCommandTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs", "channels");

    [Fact]
    public void Every_platform_has_a_page_whose_table_is_what_the_program_says() =>
        Assert.Equal([], new ChannelPages(Docs, ConnectorFactories.All()).Faults());

    [Fact]
    public void A_stale_table_is_filled_and_what_people_wrote_around_it_is_kept()
    {
        using var files = new TestInstallation();
        var folder = Directory.CreateDirectory(Path.Combine(files.Data, "docs")).FullName;
        var pages = new ChannelPages(folder, ConnectorFactories.All());
        pages.Documented.Select(factory => $"{factory.Kind}.md").Append("README.md").ToList()
            .ForEach(name => File.WriteAllText(Path.Combine(folder, name), "# Before\n<!-- capabilities -->\nstale\n<!-- /capabilities -->\nAfter\n"));

        var faults = pages.Write();

        Assert.Empty(faults);
        Assert.Empty(pages.Faults());
        Assert.Matches("(?s)^# Before\n<!-- capabilities -->\n.*Show it again.*<!-- /capabilities -->\nAfter\n$", File.ReadAllText(Path.Combine(folder, "wordpress.md")));
    }

    [Fact]
    public void A_page_that_is_missing_or_has_no_marks_is_named()
    {
        using var files = new TestInstallation();
        var folder = Directory.CreateDirectory(Path.Combine(files.Data, "docs")).FullName;
        File.WriteAllText(Path.Combine(folder, "wordpress.md"), "no marks");

        var faults = new ChannelPages(folder, ConnectorFactories.All()).Write();

        Assert.Contains(faults, fault => fault.Contains("wordpress.md: has no", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("README.md: is missing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_channels_are_listed_with_how_they_stand()
    {
        using var files = new TestInstallation();

        var run = await files.RunAsync("channels", "--json");

        Assert.Equal(0, run.Exit);
        Assert.Contains("\"state\":\"unread\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"wordpress\"", run.Out, StringComparison.Ordinal);
    }
}
