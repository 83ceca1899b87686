using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests;

/// <summary>Whatever a platform, or something in front of it, answers wrongly has its own failure; never an end without one.</summary>
public abstract class PlatformFailures
{
    protected abstract StandInServer Server { get; }

    protected abstract IChannelConnector Connector { get; }

    /// <summary>A comment on the platform to act on.</summary>
    protected abstract CommentId Comment { get; }

    /// <summary>Whether the connector acts at all; otherwise only reading is tried.</summary>
    protected virtual bool Acts => true;

    public static TheoryData<string, ChannelFailure> Answers => new()
    {
        { "html page", ChannelFailure.NotTheApi },
        { "torn", ChannelFailure.NotTheApi },
        { "a list", ChannelFailure.NotTheApi },
        { "deep", ChannelFailure.NotTheApi },
        { "empty", ChannelFailure.NotTheApi },
        { "huge", ChannelFailure.NotTheApi },
        { "not gzip", ChannelFailure.NotTheApi },
        { "redirect", ChannelFailure.NotTheApi },
        { "dropped", ChannelFailure.Unreachable },
        { "throttled", ChannelFailure.Throttled },
        { "down", ChannelFailure.ServerError },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_wrong_answer_to_a_read_has_its_own_failure(string answer, ChannelFailure expected)
    {
        Server.Fault = Fault(answer);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector.ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.Equal(answer == "throttled" ? TimeSpan.FromSeconds(120) : null, refusal.RetryAfter);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_wrong_answer_to_an_action_has_its_own_failure_and_the_check_survives_it(string answer, ChannelFailure expected)
    {
        Server.Fault = Fault(answer);

        var refusal = Acts ? (await Assert.ThrowsAsync<ChannelException>(() => Connector.SetVisibilityAsync(Comment, PlatformVisibility.Hidden, CancellationToken.None))).Failure : expected;
        var findings = await Connector.CheckAsync(CancellationToken.None);

        Assert.Equal(expected, refusal);
        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Length > 0);
    }

    private static StandInFault Fault(string name) => name switch
    {
        "html page" => StandInFault.HtmlPage,
        "torn" => StandInFault.Body("""{"data":[{"id":"7","mess"""u8.ToArray(), "application/json"),
        "a list" => StandInFault.Json(200, "[1]"),
        "deep" => StandInFault.Body([.. Enumerable.Repeat((byte)'[', 100_000)], "application/json"),
        "empty" => StandInFault.Body([], "application/json"),
        "huge" => StandInFault.Huge,
        "not gzip" => NotGzip,
        "redirect" => StandInFault.Redirect("https://elsewhere.example/"),
        "dropped" => StandInFault.Dropped,
        "throttled" => StandInFault.Throttled("120"),
        "down" => StandInFault.Down(null),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such fault."),
    };

    private static StandInFault NotGzip { get; } = new(async context =>
    {
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("[]"u8.ToArray(), context.RequestAborted);
    });
}
