using System.Text.Json;
using ChannelWatch.Connectors.Simulated;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Connectors.Tests.Simulated;

/// <summary>The contract, on a simulated channel, and what a script promises.</summary>
public sealed class SimulatedContract : ConnectorContract, IDisposable
{
    private readonly FixedClock _clock = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cw-simulated-");
    private IChannelConnector? _connector;

    protected override IChannelConnector Connector => _connector ??= Open();

    protected override CommentId Unknown => new("never-written");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Comments_arrive_when_the_script_says_and_at_the_speed_asked_for()
    {
        Script("""{"after":"00:00:10","do":"comment","id":"a","text":"one"}""");
        _connector = Open(("Speed", "2"));
        var before = await Connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        var after = await Connector.ReadAllAsync();

        Assert.Empty(before.Comments);
        Assert.Equal("one", Assert.Single(after.Comments).Text);
    }

    [Fact]
    public async Task Edits_deletions_and_the_schools_own_answers_are_played()
    {
        Script(
            """{"after":"00:00:01","do":"comment","id":"a","text":"one"}""",
            """{"after":"00:00:02","do":"edit","id":"a","text":"two"}""",
            """{"after":"00:00:03","do":"reply-by-school","id":"b","parent":"a","text":"Hello"}""",
            """{"after":"00:00:04","do":"direct_message","id":"c","text":"psst"}""",
            """{"after":"00:00:05","do":"comment","id":"d","text":"oops"}""",
            """{"after":"00:00:06","do":"delete","id":"d"}""");
        await Connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));

        var read = await Connector.ReadAllAsync();

        Assert.Equal([("a", "two", false), ("b", "Hello", true), ("c", "psst", false)], read.Comments.Select(comment => (comment.Id.Value, comment.Text, comment.Author.IsSchool)));
        Assert.Equal(CommentKind.DirectMessage, read.Comments[2].Kind);
    }

    [Fact]
    public async Task A_restart_goes_on_with_the_script_and_forgets_nothing_that_was_done()
    {
        var id = await WriteAsync("nasty");
        await Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);

        _connector = Open();

        Assert.Equal(PlatformVisibility.Hidden, Assert.Single((await Connector.ReadAllAsync()).Comments).Visibility);
    }

    [Fact]
    public async Task A_thousand_made_up_comments_are_all_different_and_read_once()
    {
        _connector = Open(("Generate", "1000"));

        var first = await Connector.ReadAllAsync();
        var second = await Connector.ReadAllAsync(first.Cursor);

        Assert.Equal(1000, first.Comments.Select(comment => comment.Text).Distinct().Count());
        Assert.Empty(second.Comments);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"after":"soon","do":"comment","id":"a"}""")]
    [InlineData("""{"after":"00:00:01","do":"dance","id":"a"}""")]
    public async Task A_line_that_cannot_be_understood_is_named(string line)
    {
        Script("""{"after":"00:00:01","do":"comment","id":"a"}""", line);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector.ReadAllAsync());

        Assert.Contains("Line 2", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("facebook")]
    [InlineData("instagram")]
    [InlineData("website")]
    public async Task The_demonstrations_scripts_play_to_the_end(string name)
    {
        File.Copy(Path.Combine(Repository(), "config", "demo", name + ".jsonl"), ScriptPath, overwrite: true);
        await Connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromMinutes(5));

        var read = await Connector.ReadAllAsync();

        Assert.InRange(read.Comments.Count, 10, 30);
    }

    protected override Task<CommentId> WriteAsync(string text)
    {
        var id = $"c{Some.Number()}";
        var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["after"] = "00:00:00", ["do"] = "comment", ["id"] = id, ["author"] = "A Parent", ["text"] = text, ["post"] = "1" });
        File.AppendAllLines(ScriptPath, [line]);
        _connector = Open();
        return Task.FromResult(new CommentId(id));
    }

    private string ScriptPath => Path.Combine(_folder.FullName, "script.jsonl");

    private void Script(params string[] lines) => File.WriteAllLines(ScriptPath, lines);

    private IChannelConnector Open(params (string Key, string Value)[] more)
    {
        File.AppendAllText(ScriptPath, "");
        var settings = more.ToDictionary(pair => pair.Key, pair => pair.Value);
        settings["Script"] = ScriptPath;
        settings["State"] = Path.Combine(_folder.FullName, "state.json");
        var channel = Some.Channel() with { Settings = settings };
        var factory = new SimulatedFactory(_clock);
        Assert.Empty(factory.Validate(channel));
        return factory.Create(channel, Some.School(channel));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "ChannelWatch.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
