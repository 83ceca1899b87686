using ChannelWatch.Core.Cases;
using ChannelWatch.Host.Tests.Pages;
using ChannelWatch.TestSupport;
using Microsoft.Playwright;
using Xunit;

namespace ChannelWatch.Browser.Tests;

/// <summary>What a moderator and a headteacher do, in a real browser at desk and on the telephone.</summary>
public sealed class ReviewPageTests
{
    private const string Words = "That idiot of a coach again. Mr Doyle should come to the gate and explain himself.";

    [SkippableTheory]
    [InlineData(1200)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task A_moderator_hides_a_comment_and_reads_that_it_is_done(int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("Well played, year six!"), Some.Comment(Words, author: Some.Author("Chris Vale")));
        var page = await browser.OpenAsync(site.Review(Some.Moderator, found), width);
        await Browser.PictureAsync(page, $"review-{width}");

        await page.GetByLabel("Why? Optional; kept with the decision").FillAsync("An insult");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();

        await page.GetByRole(AriaRole.Status).WaitForAsync();
        await Browser.PictureAsync(page, $"review-hidden-{width}");
        Assert.Contains("The comment is being hidden", await page.GetByRole(AriaRole.Status).InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(CaseState.Hidden, (await site.CaseAsync(found.Id)).State);
    }

    [SkippableTheory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task A_safeguarding_lead_takes_charge_with_the_tick_and_the_button(int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Lead, await site.ArriveAsync(Some.Comment("My friend in 6B says she is scared to go home after club")));
        var page = await browser.OpenAsync(link, width);
        await Browser.PictureAsync(page, $"alarm-{width}");

        await page.GetByLabel("I, Joan Price, am dealing with this now").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have it" }).ClickAsync();

        await page.GetByText("Joan Price has it").First.WaitForAsync();
    }

    [SkippableFact]
    public async Task The_keyboard_reaches_everything_in_reading_order()
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await PageSite.StartAsync();
        var page = await browser.OpenAsync(site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment(Words))), 1200, script: true);

        var order = new List<string>();
        for (var step = 0; step < 14; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            order.Add(await page.EvaluateAsync<string>("() => (document.activeElement.getAttribute('aria-label') || document.activeElement.innerText || document.activeElement.name || '').trim().split('\\n')[0]"));
        }

        string[] wanted = ["Skip to the main part", "← All that waits for you", "The comment’s words", "Show the details", "reason", "Approve", "Hide", "Acknowledge", "Escalate", "Answer in the school’s name", "Remove it from the platform"];
        Assert.Equal(wanted, order.Where(wanted.Contains).Distinct());
    }

    [SkippableTheory]
    [InlineData(320)]
    [InlineData(1200)]
    public async Task Nothing_runs_off_the_side_and_every_field_has_a_name(int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment(new string('W', 400) + " idiot", author: Some.Author(new string('M', 200))));

        foreach (var link in new[] { site.Review(Some.Head, found), site.Links.ToQueue(site.School.Id, Some.Head), site.Links.ToDigest(site.School.Id, Some.Head, new DateOnly(2026, 9, 8)) })
        {
            var page = await browser.OpenAsync(link, width, script: true);
            Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('input:not([type=hidden]),textarea,select')].filter(field => field.labels.length === 0).length"));
            Assert.Equal(1, await page.EvaluateAsync<int>("() => document.querySelectorAll('h1').length"));
        }
    }

    [SkippableTheory]
    [InlineData(1200, ColorScheme.Light)]
    [InlineData(1200, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task The_queue_and_the_digest_are_shown(int width, ColorScheme scheme)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await PageSite.StartAsync(demo: true);
        await site.ArriveAsync(
            Some.Comment("She is scared to go home"), Some.Comment(Words), Some.Comment("When is sports day?"), Some.Comment("What a lovely concert"), Some.Comment("Ring me on 07700 900123"));
        site.Clock.Advance(TimeSpan.FromHours(26));

        foreach (var (name, link) in new[] { ("queue", site.Links.ToQueue(site.School.Id, Some.Head)), ("digest", site.Links.ToDigest(site.School.Id, Some.Head, new DateOnly(2026, 9, 9))), ("home", site.Client.BaseAddress!) })
        {
            var page = await browser.OpenAsync(link, width, scheme);
            await Browser.PictureAsync(page, $"{name}-{width}-{scheme}");
            Assert.Equal(1, await page.Locator("h1").CountAsync());
        }
    }
}
