using Xunit;

namespace ChannelWatch.Host.Tests.Commands;

/// <summary>The command line is a contract.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("run")]
    [InlineData("check")]
    [InlineData("classify")]
    [InlineData("poll")]
    [InlineData("cases")]
    [InlineData("case")]
    [InlineData("decide")]
    [InlineData("digest")]
    [InlineData("verify")]
    [InlineData("revoke-links")]
    public async Task Every_command_explains_itself_with_an_example(string command)
    {
        var run = await CommandRun.Async(command, "--help");

        Assert.Equal(0, run.Exit);
        Assert.Contains("Example: channelwatch " + command, run.Out, StringComparison.Ordinal);
        Assert.Contains("--config", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("moderate")]
    [InlineData("cases", "--colour")]
    [InlineData("case", "twelve")]
    [InlineData("cases", "--limit", "0")]
    [InlineData("decide", "12", "--as", "anil@larkfield.example", "--action", "delete")]
    [InlineData("decide", "12", "--as", "anil@larkfield.example")]
    [InlineData("digest", "--school", "larkfield", "--date", "yesterday")]
    public async Task Bad_arguments_are_one_clear_line_each_and_exit_code_2(params string[] arguments)
    {
        var run = await CommandRun.Async(arguments);

        Assert.Equal(2, run.Exit);
        Assert.NotEmpty(run.ErrorLines);
        Assert.All(run.ErrorLines, line => Assert.EndsWith("--help\".", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("cases")]
    [InlineData("verify")]
    public async Task A_folder_without_a_record_is_said_and_left_alone(string command)
    {
        using var installation = new TestInstallation();

        var run = await installation.RunAsync(command);

        Assert.Equal(1, run.Exit);
        Assert.StartsWith("There is no record in", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(installation.Data));
    }
}
