using System.Text;
using System.Text.Json;
using Xunit;

namespace ChannelWatch.Host.Tests.Commands;

/// <summary>Others script against classify: one line in, one line out, whatever the line holds.</summary>
public sealed class ClassifyCommandTests
{
    [Fact]
    public async Task Each_line_gets_its_verdict_in_order_with_its_own_id()
    {
        var run = await CommandRun.WithInputAsync("{\"id\":\"a\",\"text\":\"Lovely assembly\"}\n{\"id\":7,\"text\":\"Ring me on 07700 900123\",\"new\":[1]}\r\n{\"text\":\"ok\"}", "classify");

        Assert.Equal((0, 3), (run.Exit, run.Lines.Length));
        Assert.Equal(["\"a\"", "7", "null"], run.Lines.Select(line => Json(line).GetProperty("id").GetRawText()));
        Assert.Equal("publish", Json(run.Lines[0]).GetProperty("decision").GetString());
    }

    [Fact]
    public async Task The_answer_has_the_shape_that_is_promised()
    {
        var run = await CommandRun.WithInputAsync("{\"text\":\"Ring me on 07700 900123\"}", "classify");

        var answer = Json(run.Lines.Single());
        Assert.Equal(["id", "decision", "escalate", "intent", "violations", "flags", "scores", "findings"], answer.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["abuse", "spam", "personal", "commercial"], answer.GetProperty("scores").EnumerateObject().Select(field => field.Name).Take(4));
        Assert.Equal(["category", "rule", "start", "length", "why"], answer.GetProperty("findings")[0].EnumerateObject().Select(field => field.Name));
        Assert.Equal("personal", answer.GetProperty("violations")[0].GetString());
    }

    [Theory]
    [InlineData("", "the line is empty")]
    [InlineData("not json", "is not valid JSON")]
    [InlineData("[1]", "holds a list")]
    [InlineData("{}", "\\\"text\\\" is missing")]
    [InlineData("{\"text\":5}", "\\\"text\\\" is a number; a string is expected")]
    [InlineData("{\"text\":null}", "\\\"text\\\" is null")]
    [InlineData("{\"text\":\"x\",\"kind\":[]}", "\\\"kind\\\" is a list")]
    [InlineData("{\"text\":\"x\",\"id\":{}}", "\\\"id\\\" is an object")]
    public async Task A_bad_line_gets_its_error_in_its_place_and_exit_code_1_at_the_end(string line, string error)
    {
        var run = await CommandRun.WithInputAsync("{\"text\":\"one\"}\n" + line + "\n{\"text\":\"three\"}\n", "classify");

        Assert.Equal((1, 3), (run.Exit, run.Lines.Length));
        Assert.StartsWith("{\"line\":2,\"error\":\"", run.Lines[1], StringComparison.Ordinal);
        Assert.Contains(error, run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF_8_spoil_only_their_own_line()
    {
        byte[] input = [.. "{\"text\":\""u8, 0xC3, 0x28, .. "\"}\n{\"text\":\"fine\"}\n"u8];

        var run = await CommandRun.WithInputAsync(input, "classify");

        Assert.Contains("not valid UTF-8", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"decision\"", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud83d broken \\n half")]
    [InlineData("null \\u0000 byte")]
    [InlineData("\\u202E override")]
    public async Task Half_surrogates_null_bytes_and_overrides_are_judged_like_any_text(string escaped)
    {
        var run = await CommandRun.WithInputAsync($"{{\"text\":\"{escaped}\"}}", "classify");

        Assert.Equal(0, run.Exit);
        Assert.Contains("\"decision\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_ten_megabytes_is_answered()
    {
        var run = await CommandRun.WithInputAsync(Encoding.UTF8.GetBytes("{\"text\":\"" + new string('a', 10_000_000) + "\"}\n{\"text\":\"next\"}"), "classify");

        Assert.Equal((0, 2), (run.Exit, run.Lines.Length));
    }

    [Fact]
    public async Task A_person_sees_the_words_it_rests_on_and_why()
    {
        var run = await CommandRun.Async("classify", "--text", "Ring me on 07700 900123");

        Assert.Equal(0, run.Exit);
        Assert.Contains("[07700 900123]", run.Out, StringComparison.Ordinal);
        Assert.Contains("personal details", run.Out, StringComparison.Ordinal);
    }

    private static JsonElement Json(string line) => JsonDocument.Parse(line).RootElement;
}
