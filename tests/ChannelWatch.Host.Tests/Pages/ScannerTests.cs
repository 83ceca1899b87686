using System.Net;
using ChannelWatch.Core.Cases;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>Mail scanners fetch, render and press; nothing they do decides anything (promise 6, contracts 4).</summary>
public sealed class ScannerTests
{
    [Fact]
    public async Task Looking_changes_nothing_however_often()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var link = site.Review(Some.Moderator, found);

        await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));
        _ = (await site.PageAsync(link), await site.PageAsync(link), await site.PageAsync(link));

        Assert.Equal(found.Version, (await site.CaseAsync(found.Id)).Version);
    }

    [Fact]
    public async Task HEAD_answers_like_GET_without_a_body()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again")));

        using var answer = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, link));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("made-up")]
    public async Task A_button_pressed_without_the_pages_nonce_does_nothing(string nonce)
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));

        using var answer = await site.PostAsync(site.Review(Some.Moderator, found), ("nonce", nonce), ("action", "hide"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing was done", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(found.Version, (await site.CaseAsync(found.Id)).Version);
    }

    [Theory]
    [InlineData("remove")]
    [InlineData("reply")]
    [InlineData("block")]
    public async Task What_cannot_be_taken_back_needs_the_choice_only_a_person_makes(string action)
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));

        using var answer = await site.PressAsync(site.Review(Some.Moderator, found), action, ("template", "thanks"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(found.Version, (await site.CaseAsync(found.Id)).Version);
    }

    [Fact]
    public async Task A_scanner_that_presses_I_have_it_does_not_silence_the_alarm()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("I am scared to go home"));

        using var answer = await site.PressAsync(site.Review(Some.Lead, found), "take-charge");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Nobody has taken it yet", await site.PageAsync(site.Review(Some.Lead, found)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nonce_of_one_link_is_worth_nothing_on_another()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var nonce = PageSite.NonceOf(await site.PageAsync(site.Review(Some.Head, found)));

        using var answer = await site.PostAsync(site.Review(Some.Moderator, found), ("nonce", nonce), ("action", "hide"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(CaseState.Queued, (await site.CaseAsync(found.Id)).State);
    }

    [Fact]
    public async Task A_nonce_grows_old()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var link = site.Review(Some.Moderator, found);
        var nonce = PageSite.NonceOf(await site.PageAsync(link));

        site.Clock.Advance(TimeSpan.FromHours(5));
        using var answer = await site.PostAsync(link, ("nonce", nonce), ("action", "hide"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
