using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Host.Tests.Pages;
using ChannelWatch.TestSupport;
using Microsoft.Playwright;
using Xunit;

namespace ChannelWatch.Browser.Tests;

/// <summary>What people do by hand, in a real browser without JavaScript.</summary>
public sealed class ManualPageTests
{
    [SkippableTheory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task A_person_looks_and_reports_a_post_with_a_picture(int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await ManualSite.StartAsync();
        var page = await browser.OpenAsync(site.Check(), width);
        await Browser.PictureAsync(page, $"check-{width}");

        await page.GetByLabel("What does it say?").FillAsync("That idiot again, see the picture");
        await page.GetByLabel("When was it written?").FillAsync("2026-09-07T19:30");
        await page.GetByLabel("Picture of it").SetInputFilesAsync(new FilePayload { Name = "shot.png", MimeType = "image/png", Buffer = Shot });
        await page.GetByRole(AriaRole.Button, new() { Name = "Report this post" }).ClickAsync();

        await page.GetByText("on record as case 1").First.WaitForAsync();
        await Browser.PictureAsync(page, $"check-reported-{width}");
        var shown = await browser.OpenAsync(site.Review(Some.Moderator, Assert.Single(await site.ReportedAsync())), width);
        await shown.GetByRole(AriaRole.Button, new() { Name = "Show the details" }).ClickAsync();
        await shown.GetByAltText("Picture 1").WaitForAsync();
        await Browser.PictureAsync(shown, $"evidence-{width}");
    }

    [SkippableTheory]
    [InlineData(1200)]
    [InlineData(390)]
    public async Task A_moderator_follows_the_steps_and_says_it_is_done(int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await PageSite.StartAsync();
        site.Platform.Capabilities = ConnectorCapabilities.None;
        var found = await site.ArriveAsync(Some.Comment("Ring 07700 900123", "c1") with { Permalink = new Uri("https://testbook.example/c1") });
        var page = await browser.OpenAsync(site.Review(Some.Moderator, found), width);
        await Browser.PictureAsync(page, $"by-hand-{width}");

        await page.GetByLabel("I have done this on Testbook and looked that it took effect").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "I have done it" }).ClickAsync();

        await page.GetByText("It is on record that you have done it by hand").WaitForAsync();
        Assert.Equal(CaseState.Hidden, (await site.CaseAsync(found.Id)).State);
    }

    [SkippableTheory]
    [InlineData(320)]
    [InlineData(1200)]
    public async Task Nothing_runs_off_the_side_and_every_field_has_a_name(int width)
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await ManualSite.StartAsync(reportForm: true);
        await site.ReportAsync(site.Check(), null, ("text", new string('W', 400) + " 07700 900123"), ("author", new string('M', 200)), ("link", "https://testbook.example/" + new string('l', 300)));

        foreach (var (name, link) in new[] { ("check", site.Check()), ("report", new Uri(site.Client.BaseAddress!, "/report-a-post")), ("case", site.Review(Some.Head, Assert.Single(await site.ReportedAsync()))) })
        {
            var page = await browser.OpenAsync(link, width, script: true);
            await Browser.PictureAsync(page, $"manual-{name}-{width}");
            Assert.Equal(0, await page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('input:not([type=hidden]),textarea,select')].filter(field => field.labels.length === 0).length"));
            Assert.Equal(0, await page.EvaluateAsync<int>("() => [...document.querySelectorAll('[id]')].length - new Set([...document.querySelectorAll('[id]')].map(one => one.id)).size"));
            Assert.Equal(1, await page.EvaluateAsync<int>("() => document.querySelectorAll('h1').length"));
        }
    }

    [SkippableFact]
    public async Task The_keyboard_never_lands_in_the_trap_for_programs()
    {
        await using var browser = await Browser.StartAsync();
        await using var site = await ManualSite.StartAsync(reportForm: true);
        var page = await browser.OpenAsync(new Uri(site.Client.BaseAddress!, "/report-a-post"), 1200, script: true);

        var reached = new List<string>();
        for (var step = 0; step < 12; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached.Add(await page.EvaluateAsync<string>("() => document.activeElement.name || ''"));
        }

        Assert.Contains("when", reached);
        Assert.DoesNotContain("website", reached);
    }

    /// <summary>A picture of one white dot.</summary>
    private static byte[] Shot { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==");
}
