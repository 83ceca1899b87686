using System.Text.RegularExpressions;
using Xunit;

namespace ChannelWatch.Host.Tests.Intake;

/// <summary>What docs/intake.md shows is what the program takes.</summary>
public sealed partial class IntakeDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "intake.md"));

    public static TheoryData<int, string, string> Examples()
    {
        var examples = new TheoryData<int, string, string>();
        foreach (Match match in Example().Matches(Text))
        {
            examples.Add(int.Parse(match.Groups["status"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["kind"].Value, match.Groups["body"].Value);
        }

        return examples;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Each_example_is_answered_as_the_page_says(int status, string kind, string body)
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync(body, kind == "jsonl" ? "application/x-ndjson" : "application/json");

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task The_decisions_it_shows_have_the_keys_the_program_sends()
    {
        await using var intake = await IntakeSite.StartAsync();
        await intake.SendAsync("""{"id":"7","text":"Lovely"}""");

        var sent = (await intake.DecisionsAsync()).GetProperty("decisions")[0].EnumerateObject().Select(property => property.Name);

        Assert.All(sent, name => Assert.Contains($"\"{name}\":", Text, StringComparison.Ordinal));
    }

    [GeneratedRegex("<!-- answer: (?<status>[0-9]+) -->\\s*```(?<kind>jsonl?)\n(?<body>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
