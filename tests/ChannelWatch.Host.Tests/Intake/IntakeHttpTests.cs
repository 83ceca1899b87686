using System.Net;
using System.Text;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Host.Intake;
using Xunit;

namespace ChannelWatch.Host.Tests.Intake;

/// <summary>Comments handed in over HTTP, and decisions fetched.</summary>
public sealed class IntakeHttpTests
{
    [Fact]
    public async Task A_comment_handed_in_goes_the_way_of_any_comment()
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync("""{"id":"7","text":"That idiot again","author":{"id":"u1","name":"Jane Price"},"postedAt":"2026-09-08T09:30:00+01:00","permalink":"https://app.example/7"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(1, (await IntakeSite.JsonOf(answer)).GetProperty("new").GetInt32());
        var found = Assert.Single(await intake.CasesAsync());
        Assert.Equal((CaseState.Queued, "Jane Price", new DateTimeOffset(2026, 9, 8, 8, 30, 0, TimeSpan.Zero)), (found.State, found.Author.Name, found.PostedAt));
    }

    [Fact]
    public async Task Sending_the_same_again_doubles_nothing_and_new_words_are_an_edit()
    {
        await using var intake = await IntakeSite.StartAsync();
        await intake.SendAsync("""{"id":"7","text":"Lovely"}""");
        await intake.SendAsync("""{"id":"7","text":"Lovely"}""");

        using var answer = await intake.SendAsync("""{"id":"7","text":"That idiot again"}""");

        Assert.Equal((0, 1), ((await IntakeSite.JsonOf(answer)).GetProperty("new").GetInt32(), (await IntakeSite.JsonOf(answer)).GetProperty("edited").GetInt32()));
        Assert.Equal((2, CaseState.Queued), (Assert.Single(await intake.CasesAsync()).Latest.Number, (await intake.CasesAsync())[0].State));
    }

    [Theory]
    [InlineData(null, "app")]
    [InlineData("wrong-key-wrong-key-wrong-key", "app")]
    [InlineData(IntakeSite.Key, "another")]
    [InlineData("", "app")]
    public async Task Without_the_channels_own_key_nothing_is_taken_or_told(string? key, string channel)
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync("""{"id":"7","text":"Lovely"}""", key: key, channel: channel);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.Single().Scheme));
        Assert.Equal("unauthorised", (await IntakeSite.JsonOf(answer)).GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(await intake.CasesAsync());
    }

    [Theory]
    [InlineData("""{"id":"1","text":"fine"}\n{"id":"2","txet":"slip"}""", 2, "key that is not known")]
    [InlineData("""{"id":"1","text":"fine"}\n{"text":"no id"}""", 2, "\"id\" is missing")]
    [InlineData("""{"id":"1"}""", 1, "\"text\" is missing")]
    [InlineData("""{"id":"1","text":7}""", 1, "\"text\" is a number")]
    [InlineData("""{"id":"1","text":"x","postedAt":"2026-09-08 10:00"}""", 1, "\"postedAt\"")]
    [InlineData("""{"id":"1","text":"x","postedAt":"2026-09-08T10:00:00"}""", 1, "offset")]
    [InlineData("""{"id":"1","text":"x","permalink":"javascript:alert(1)"}""", 1, "\"permalink\"")]
    [InlineData("""{"id":"1","text":"x","kind":"shout"}""", 1, "visitor-post")]
    [InlineData("""{"id":"1","text":"x","attachments":[{"address":"https://x.example/"}]}""", 1, "\"kind\" is missing")]
    [InlineData("""{"id":"1","text":"x\ud800"}""", 1, "surrogate")]
    [InlineData("""\n\n{"id":"1","text":"torn""", 3, "not JSON")]
    [InlineData("""[[[[[[[[[[[[1]]]]]]]]]]]]""", 1, "not JSON")]
    [InlineData("""[]""", 1, "an array")]
    public async Task A_fault_is_told_with_its_line_and_nothing_of_the_request_is_taken(string body, int line, string told)
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync(body.Replace("\\n", "\n", StringComparison.Ordinal), "application/x-ndjson");

        var error = (await IntakeSite.JsonOf(answer)).GetProperty("error");
        Assert.Equal((HttpStatusCode.BadRequest, line), (answer.StatusCode, error.GetProperty("line").GetInt32()));
        Assert.Contains(told, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Empty(await intake.CasesAsync());
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF8_are_a_fault_and_no_crash()
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync([.. "{\"id\":\"1\",\"text\":\""u8, 0xC3, 0x28, .. "\"}"u8], "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Too_large_is_refused_whether_it_says_so_or_not(bool chunked)
    {
        await using var intake = await IntakeSite.StartAsync();
        var body = $$"""{"id":"1","text":"{{new string('x', 3 * 1024 * 1024)}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/intake/app") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.Add("Authorization", $"Bearer {IntakeSite.Key}");

        using var answer = await intake.Site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("too-large", (await IntakeSite.JsonOf(answer)).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Too_many_comments_at_once_are_refused()
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync(string.Join('\n', Enumerable.Range(0, 501).Select(number => $$"""{"id":"{{number}}","text":"x"}""")), "application/x-ndjson");

        Assert.Equal((HttpStatusCode.BadRequest, 0), (answer.StatusCode, (await intake.CasesAsync()).Count));
    }

    [Fact]
    public async Task Too_many_requests_are_told_in_JSON_how_long_to_wait()
    {
        await using var intake = await IntakeSite.StartAsync();
        for (var sent = 0; sent < 120; sent++)
        {
            using var taken = await intake.SendAsync("{}", key: null);
        }

        using var answer = await intake.SendAsync("""{"id":"1","text":"x"}""");

        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (answer.StatusCode, answer.Headers.RetryAfter!.ToString()));
        Assert.Equal("too-many", (await IntakeSite.JsonOf(answer)).GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_is_not_JSON_by_its_own_word_is_refused(string type)
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.SendAsync("""{"id":"1","text":"x"}""", type);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_address_is_answered_in_JSON_too()
    {
        await using var intake = await IntakeSite.StartAsync();

        using var answer = await intake.Site.Client.GetAsync("/intake/app/nowhere");

        Assert.Equal("not-found", (await IntakeSite.JsonOf(answer)).GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_violation_is_fetched_as_something_to_do_and_closes_when_the_other_system_says_it_is_done()
    {
        await using var intake = await IntakeSite.StartAsync();
        await intake.SendAsync("""{"id":"7","text":"Ring 07700 900123"}""");
        var feed = await intake.DecisionsAsync();

        await intake.SendAsync("""{"id":"7","visibility":"hidden"}""");

        var decision = feed.GetProperty("decisions")[0];
        Assert.Equal(("7", "hide", "machine"), (decision.GetProperty("id").GetString(), decision.GetProperty("do")[0].GetString(), decision.GetProperty("by").GetString()));
        var closed = Assert.Single(await intake.CasesAsync());
        Assert.Equal((CaseState.Hidden, ConnectorCapabilities.None), (closed.State, closed.ByHand));
    }

    [Fact]
    public async Task A_person_is_asked_only_when_the_other_system_has_not_acted_in_time()
    {
        await using var intake = await IntakeSite.StartAsync(actsWithin: "00:15:00");
        await intake.SendAsync("""{"id":"7","text":"Ring 07700 900123"}""");

        intake.Site.Clock.Advance(TimeSpan.FromMinutes(14));
        var early = await AskedAsync(intake);
        intake.Site.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal((0, 1), (early, await AskedAsync(intake)));
    }

    [Fact]
    public async Task Decisions_go_on_where_the_last_fetch_left_off()
    {
        await using var intake = await IntakeSite.StartAsync();
        await intake.SendAsync("""[{"id":"1","text":"Lovely"},{"id":"2","text":"Lovely too"}]""");
        var first = await intake.DecisionsAsync();
        await intake.SendAsync("""{"id":"3","text":"And again"}""");

        var second = await intake.DecisionsAsync(first.GetProperty("next").GetInt64());

        Assert.Equal(2, first.GetProperty("decisions").GetArrayLength());
        Assert.Equal("3", Assert.Single(second.GetProperty("decisions").EnumerateArray()).GetProperty("id").GetString());
        Assert.Equal(0, (await intake.DecisionsAsync(second.GetProperty("next").GetInt64())).GetProperty("decisions").GetArrayLength());
    }

    [Fact]
    public async Task Whatever_bytes_come_are_comments_or_faults_and_never_a_crash()
    {
        await using var intake = await IntakeSite.StartAsync();
        var reader = new BatchReader(new CommentReader(intake.Site.Clock), IntakeLimits.MostComments);
        var (chance, good) = (new Random(20260908), """{"id":"1","text":"Lovely \u00e9","author":{"name":"x","isSchool":false},"attachments":[{"kind":"image"}]}"""u8.ToArray());

        for (var trial = 0; trial < 5000; trial++)
        {
            var body = good.ToArray();
            for (var change = chance.Next(1, 6); change > 0; change--)
            {
                body[chance.Next(body.Length)] = (byte)chance.Next(256);
            }

            var (lines, json) = (reader.ReadLines(body), reader.ReadJson(body));
            Assert.True(lines.Count + lines.Faults.Count > 0 && json.Count + json.Faults.Count > 0);
        }
    }

    [Fact]
    public async Task Nothing_of_it_stands_in_the_log()
    {
        await using var intake = await IntakeSite.StartAsync();

        await intake.SendAsync("""{"id":"7","text":"wordsofaparent","author":"Jane"}""");
        await intake.SendAsync("""{"id":"7","text":"wordsofaparent",""");

        Assert.DoesNotContain(intake.Site.Log.Lines, line => line.Message.Contains("wordsofaparent", StringComparison.Ordinal)
            || line.Message.Contains("Jane", StringComparison.Ordinal)
            || line.Message.Contains(IntakeSite.Key, StringComparison.Ordinal));
    }

    private static async Task<int> AskedAsync(IntakeSite intake)
    {
        await intake.Site.Get<ClockRound>().RunAsync(CancellationToken.None);
        var mails = await intake.Site.Get<IOutbox>().ClaimAsync(OutboxLane.Mail, 50, TimeSpan.FromSeconds(1), intake.Site.Clock.GetUtcNow(), CancellationToken.None);
        return mails.Count(mail => mail.Effect is MailEffect { Kind: MailKind.ByHand });
    }
}
