using System.Net;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Schools;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>Links open for their person while they live, and otherwise say kindly nothing (promise 6).</summary>
public sealed class LinkTests
{
    [Fact]
    public async Task A_link_works_with_the_punctuation_a_mail_program_dragged_along()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again")));

        foreach (var tail in new[] { ".", ",", ")", "%20", "%3E", "!" })
        {
            Assert.Contains("Case 1", await site.PageAsync(new Uri(link.AbsoluteUri + tail)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_forged_or_shortened_link_opens_nothing()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again"))).AbsoluteUri;

        foreach (var forged in new[] { link[..^1], link[..^40], link[..^20] + (link[^20] == 'A' ? "B" : "A") + link[^19..], $"{site.Client.BaseAddress}review/x" })
        {
            using var answer = await site.Client.GetAsync(new Uri(forged));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("idiot", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_of_one_kind_does_not_open_another_page()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again")));

        using var answer = await site.Client.GetAsync(new Uri(link.AbsoluteUri.Replace("/review/", "/queue/", StringComparison.Ordinal)));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_link_expires()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again")));

        site.Clock.Advance(TimeSpan.FromDays(7));

        await AssertDeadAsync(site, link, "This link has expired");
    }

    [Fact]
    public async Task Following_links_on_pages_never_lengthens_a_links_life()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var queue = site.Links.ToQueue(site.School.Id, Some.Moderator);
        site.Clock.Advance(TimeSpan.FromDays(6));
        var page = await site.PageAsync(queue);

        site.Clock.Advance(TimeSpan.FromDays(1));

        await AssertDeadAsync(site, new Uri(page.Split("href=\"").Single(part => part.Contains("/review/", StringComparison.Ordinal)).Split('"')[0]), "This link has expired");
        Assert.Equal(CaseState.Queued, (await site.CaseAsync(found.Id)).State);
    }

    [Fact]
    public async Task Revoked_links_are_dead_and_the_next_ones_work()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var link = site.Review(Some.Moderator, found);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        await site.Get<ILinkRevocations>().RevokeAllAsync(site.School.Id, Some.Moderator.Email, Actor.Of(Some.Head), site.Clock.GetUtcNow(), CancellationToken.None);

        await AssertDeadAsync(site, link, "This link was switched off");
        Assert.Contains("Case 1", await site.PageAsync(site.Review(Some.Moderator, found)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_links_of_somebody_who_left_are_dead_from_that_day()
    {
        var leaver = Some.Moderator with { LeftOn = new DateOnly(2026, 9, 9) };
        await using var site = await PageSite.StartAsync(Some.School() with { People = [leaver, Some.Head, Some.Lead] });
        var link = site.Review(leaver, await site.ArriveAsync(Some.Comment("That idiot again")));
        Assert.Contains("Case 1", await site.PageAsync(link), StringComparison.Ordinal);

        site.Clock.Advance(TimeSpan.FromDays(1));

        await AssertDeadAsync(site, link, "This link no longer works for you");
    }

    [Fact]
    public async Task A_link_dies_when_its_person_no_longer_answers_for_the_channel_or_is_not_known()
    {
        var elsewhere = new Person { Name = "Eva Lund", Email = "eva@larkfield.example", Roles = [Role.Moderator], Channels = [new ChannelId("another")] };
        var governor = new Person { Name = "Gil Ford", Email = "gil@larkfield.example", Roles = [Role.Governor] };
        await using var site = await PageSite.StartAsync(Some.School() with { People = [Some.Moderator, Some.Head, Some.Lead, elsewhere, governor] });
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));

        foreach (var person in new[] { elsewhere, governor, new Person { Name = "Nobody", Email = "nobody@larkfield.example" } })
        {
            await AssertDeadAsync(site, site.Review(person, found), "This link no longer works for you");
        }
    }

    [Fact]
    public async Task A_case_that_does_not_exist_looks_like_one_that_is_not_yours()
    {
        await using var site = await PageSite.StartAsync();

        await AssertDeadAsync(site, site.Links.ToCase(site.School.Id, Some.Moderator, new CaseId(404)), "This link no longer works for you");
    }

    private static async Task AssertDeadAsync(PageSite site, Uri link, string title)
    {
        using var shown = await site.Client.GetAsync(link);
        using var pressed = await site.PostAsync(link, ("nonce", "x"), ("action", "hide"));

        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (shown.StatusCode, pressed.StatusCode));
        Assert.Contains(title, await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("idiot", await pressed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
