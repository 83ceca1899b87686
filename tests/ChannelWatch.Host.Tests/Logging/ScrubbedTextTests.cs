using ChannelWatch.Host.Logging;
using Serilog;
using Serilog.Events;
using Xunit;

namespace ChannelWatch.Host.Tests.Logging;

/// <summary>What exceptions and libraries put into their lines does not reach the log.</summary>
public sealed class ScrubbedTextTests
{
    [Theory]
    [InlineData("GET /review/CfDJ8abc_def-123 failed", "GET /review/[link] failed")]
    [InlineData("https://cw.example/queue/CfDJ8x?x=1", "https://cw.example/queue/[link]?x=1")]
    [InlineData("550 5.1.1 <anil.shah@larkfield.example> unknown", "550 5.1.1 <[address]> unknown")]
    [InlineData("from 07700 900123 today", "from [number] today")]
    [InlineData("call +44 (0)1632 960150", "call [number]")]
    [InlineData("12 Elm Road, AB1 2DE", "12 Elm Road, [postcode]")]
    [InlineData("Authorization: Bearer abcdef123456", "Authorization: Bearer [secret]")]
    [InlineData("Password=hunter22;", "Password=[secret];")]
    [InlineData("Channel larkfield-website read 12 new at 2026-11-21 03:10:28.123", "Channel larkfield-website read 12 new at 2026-11-21 03:10:28.123")]
    public void Links_addresses_numbers_and_passwords_are_taken_out(string line, string scrubbed) =>
        Assert.Equal(scrubbed, ScrubbedText.Of(line));

    [Fact]
    public void A_property_cannot_forge_a_line_and_an_exception_is_scrubbed_too()
    {
        var output = new StringWriter();
        using var log = new LoggerConfiguration().WriteTo.Sink(new Collecting(output)).CreateLogger();

        log.Error(new InvalidOperationException("to anil@larkfield.example"), "Sent {Detail:l}", "one\n2026-01-01 forged");

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.EndsWith("Sent one 2026-01-01 forged", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1).Where(line => line.Length > 0), line => Assert.StartsWith("    ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("anil@", output.ToString(), StringComparison.Ordinal);
    }

    private sealed class Collecting(TextWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(LogEvent logEvent) => new ScrubbedLines().Format(logEvent, output);
    }
}
