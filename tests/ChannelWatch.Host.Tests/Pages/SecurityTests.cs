using System.Net;
using ChannelWatch.Core.Cases;
using ChannelWatch.TestSupport;
using Microsoft.Extensions.Logging;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>What every answer carries, and what none gives away.</summary>
public sealed class SecurityTests
{
    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again")));

        foreach (var address in new[] { "/", "/nowhere", "/robots.txt", "/style.css", "/review/forged", "/queue/forged", "/outbox", "/breaks", link.PathAndQuery })
        {
            using var answer = await site.Client.GetAsync(address);
            Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.True(address == "/style.css" || answer.Headers.CacheControl!.NoStore, address);
        }
    }

    [Fact]
    public async Task Pages_carry_no_script_and_nothing_foreign()
    {
        await using var site = await PageSite.StartAsync();

        var page = await site.PageAsync(site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again"))));

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("style=\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_holds_no_token_no_words_and_no_name()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again", author: Some.Author("Jane Price"))));

        await site.PressAsync(link, "hide");
        await site.Client.GetAsync("/review/forged-token");

        Assert.DoesNotContain(site.Log.Lines, line => line.Message.Contains(link.Segments[^1], StringComparison.Ordinal)
            || line.Message.Contains("forged-token", StringComparison.Ordinal)
            || line.Message.Contains("idiot", StringComparison.Ordinal)
            || line.Message.Contains("Jane", StringComparison.Ordinal));
        Assert.Contains(site.Log.Lines, line => line.Message.Contains("/review/{token} with 303", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_is_a_safe_page_and_one_line_in_the_log()
    {
        await using var site = await PageSite.StartAsync();

        using var answer = await site.Client.GetAsync("/breaks");

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("on purpose", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(site.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Asking_too_often_is_refused_kindly()
    {
        await using var site = await PageSite.StartAsync(requestsPerLink: 3);
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again")));
        _ = (await site.PageAsync(link), await site.PageAsync(link), await site.PageAsync(link));

        using var answer = await site.Client.GetAsync(link);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("try again in a minute", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_too_large_does_nothing()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));

        using var answer = await site.PressAsync(site.Review(Some.Moderator, found), "hide", ("reason", new string('x', 100_000)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(CaseState.Queued, (await site.CaseAsync(found.Id)).State);
    }
}
