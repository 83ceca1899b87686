using System.Diagnostics;
using System.Globalization;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests.WordPress;

/// <summary>Each way in which a site can fail is told apart, and says whether waiting helps and what to do.</summary>
public sealed class WordPressFailureTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private WordPressStandIn _site = null!;

    public static TheoryData<string, ChannelFailure> Answers => new()
    {
        { "html error", ChannelFailure.ServerError },
        { "html page", ChannelFailure.NotTheApi },
        { "html 404", ChannelFailure.NotFound },
        { "firewall", ChannelFailure.Permission },
        { "torn", ChannelFailure.NotTheApi },
        { "rest off", ChannelFailure.NotFound },
        { "signed out", ChannelFailure.Credentials },
        { "dropped", ChannelFailure.Unreachable },
        { "huge", ChannelFailure.NotTheApi },
        { "throttled", ChannelFailure.Throttled },
        { "down", ChannelFailure.ServerError },
        { "redirect", ChannelFailure.NotTheApi },
        { "php warning", ChannelFailure.NotTheApi },
        { "deep", ChannelFailure.NotTheApi },
        { "empty", ChannelFailure.NotTheApi },
        { "not gzip", ChannelFailure.NotTheApi },
    };

    public async Task InitializeAsync() => _site = await WordPressStandIn.StartAsync(_clock);

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_wrong_answer_to_a_read_has_its_own_failure(string answer, ChannelFailure expected)
    {
        _site.Add("secret words");
        _site.Fault = Fault(answer);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Equal(expected, refusal.Failure);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(WordPressStandIn.Password, refusal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_wrong_answer_to_a_write_has_its_own_failure_and_the_check_survives_it(string answer, ChannelFailure expected)
    {
        var comment = _site.Add("words");
        var id = new CommentId(comment.Id.ToString(CultureInfo.InvariantCulture));
        _site.Fault = Fault(answer);

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None));
        var findings = await Connector().CheckAsync(CancellationToken.None);

        Assert.Equal(expected, refusal.Failure);
        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Length > 0);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Tue, 08 Sep 2026 09:05:00 GMT", 300)]
    [InlineData("Tue, 08 Sep 2026 08:00:00 GMT", 0)]
    [InlineData("99999999", 86400)]
    public async Task The_wait_a_site_asks_for_is_passed_on(string header, int seconds)
    {
        _site.FailNext(StandInFault.Throttled(header));

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Equal(TimeSpan.FromSeconds(seconds), refusal.RetryAfter);
    }

    [Fact]
    public async Task A_silent_site_is_given_up_after_the_time_allowed()
    {
        _site.Fault = StandInFault.Silent;
        var watch = Stopwatch.StartNew();

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connect.WordPress(_site, TimeProvider.System, ("RequestTimeout", "00:00:01")).ReadAllAsync());

        Assert.Equal(ChannelFailure.Unreachable, refusal.Failure);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 20);
    }

    [Fact]
    public async Task A_site_that_is_not_there_is_unreachable()
    {
        await _site.DisposeAsync();

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Equal(ChannelFailure.Unreachable, refusal.Failure);
        Assert.Contains("refused", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redirect_names_the_address_to_configure_and_takes_no_password_along()
    {
        _site.Fault = StandInFault.Redirect("https://www.larkfield.example/wp-json/?token=1");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector().ReadAllAsync());

        Assert.Contains("https://www.larkfield.example.", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, _site.Requests);
    }

    [Theory]
    [InlineData("""{"id":"7","post":1}""", "'id'")]
    [InlineData("""{"id":7,"post":-1}""", "'post'")]
    [InlineData("""{"id":7,"post":1,"parent":0,"author":1.5}""", "'author'")]
    [InlineData("""{"id":7,"post":1,"parent":0,"author":0,"author_name":5}""", "'author_name'")]
    [InlineData("""{"id":7,"post":1,"parent":0,"author":0,"author_name":"","date_gmt":"yesterday"}""", "'date_gmt'")]
    [InlineData("""{"id":7,"post":1,"parent":0,"author":0,"author_name":"","date_gmt":null}""", "'content'")]
    public async Task A_row_that_is_not_as_promised_names_the_field(string row, string field)
    {
        var connector = Connector();
        await connector.ReadAllAsync();
        _site.Fault = StandInFault.Json(200, $"[{row}]");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.NotTheApi, refusal.Failure);
        Assert.Contains(field, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_text_costs_a_letter_and_not_the_channel()
    {
        var connector = Connector();
        await connector.ReadAllAsync();
        _site.Fault = StandInFault.Json(200, """[{"id":7,"post":1,"parent":0,"author":0,"author_name":"\ud800","date_gmt":"1970-01-01T00:00:00","content":{"raw":"a\u0000b\udc00\n\u202e\\ud83d"},"status":"approved"}]""");

        var comment = (await connector.ReadAllAsync()).Comments[0];

        Assert.Equal("\uFFFD", comment.Author.Name);
        Assert.EndsWith("\uFFFD\n\u202e\\ud83d", comment.Text, StringComparison.Ordinal);
    }

    private IChannelConnector Connector() => Connect.WordPress(_site, _clock);

    private static StandInFault Fault(string name) => name switch
    {
        "html error" => StandInFault.HtmlError,
        "html page" => StandInFault.HtmlPage,
        "html 404" => StandInFault.Html404,
        "firewall" => StandInFault.Firewall,
        "torn" => StandInFault.TornJson,
        "rest off" => StandInFault.RestOff,
        "signed out" => StandInFault.SignedOut,
        "dropped" => StandInFault.Dropped,
        "huge" => StandInFault.Huge,
        "throttled" => StandInFault.Throttled(null),
        "down" => StandInFault.Down("60"),
        "redirect" => StandInFault.Redirect("https://www.larkfield.example/wp-json/wp/v2/comments"),
        "php warning" => StandInFault.Body("<br />\n<b>Warning</b>: x in y on line 3<br />[]"u8.ToArray(), "application/json"),
        "deep" => StandInFault.Body([.. Enumerable.Repeat((byte)'[', 100_000)], "application/json"),
        "empty" => StandInFault.Body([], "application/json"),
        "not gzip" => NotGzip,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such fault."),
    };

    private static StandInFault NotGzip { get; } = new(async context =>
    {
        context.Response.Headers.ContentEncoding = "gzip";
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync("[]"u8.ToArray(), context.RequestAborted);
    });
}
