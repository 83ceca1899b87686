using System.Net;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Watching;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The page of a channel no program can read.</summary>
public sealed class CheckTests
{
    [Fact]
    public async Task Nothing_to_report_is_logged_under_the_persons_name()
    {
        await using var site = await ManualSite.StartAsync();
        var link = site.Check();

        var page = await site.FollowAsync(link, await site.PressAsync(link, "nothing-to-report", ("confirm", "yes"), ("note", "Quiet week")));

        Assert.Contains("nothing to report", page, StringComparison.Ordinal);
        var check = Assert.Single(await site.Get<ICheckLog>().LatestAsync(ManualSite.Group.Id, 10, CancellationToken.None));
        Assert.Equal(("Anil Shah", CheckOutcome.NothingToReport, "Quiet week"), (check.By.Name, check.Outcome, check.Note));
    }

    [Fact]
    public async Task Neither_opening_the_page_nor_a_button_without_the_tick_logs_a_look()
    {
        await using var site = await ManualSite.StartAsync();
        await site.PageAsync(site.Check());

        using var answer = await site.PressAsync(site.Check(), "nothing-to-report");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty(await site.Get<ICheckLog>().LatestAsync(ManualSite.Group.Id, 10, CancellationToken.None));
    }

    [Fact]
    public async Task A_reported_post_goes_the_way_of_any_comment()
    {
        await using var site = await ManualSite.StartAsync();
        var link = site.Check();

        var page = await site.FollowAsync(link, await site.ReportAsync(
            link, null, ("text", "That idiot again"), ("author", "Jane Price"), ("link", "https://chat.example/7"), ("when", "2026-09-07T19:30")));

        Assert.Contains("on record as case 1", page, StringComparison.Ordinal);
        var found = Assert.Single(await site.ReportedAsync());
        Assert.Equal((CaseState.Queued, "Jane Price", new DateTimeOffset(2026, 9, 7, 18, 30, 0, TimeSpan.Zero)), (found.State, found.Author.Name, found.PostedAt));
        Assert.Contains("Anil Shah, on the check page", await site.PageAsync(site.Review(Some.Head, found)), StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Reported, (await site.Get<ICheckLog>().LatestAsync(ManualSite.Group.Id, 1, CancellationToken.None)).Single().Outcome);
    }

    [Fact]
    public async Task The_same_form_sent_twice_hands_in_once()
    {
        await using var site = await ManualSite.StartAsync();
        var link = site.Check();
        var nonce = PageSite.NonceOf(await site.PageAsync(link));

        await site.PostAsync(link, ("nonce", nonce), ("action", "report"), ("text", "That idiot again"));
        await site.PostAsync(link, ("nonce", nonce), ("action", "report"), ("text", "That idiot again"));

        Assert.Single(await site.ReportedAsync());
    }

    [Theory]
    [InlineData("text", "", "paste the words")]
    [InlineData("link", "javascript:alert(1)", "link does not look like one")]
    [InlineData("when", "yesterday", "time could not be read")]
    public async Task What_has_to_be_put_right_is_said_and_nothing_typed_is_lost(string field, string value, string told)
    {
        await using var site = await ManualSite.StartAsync();
        (string, string)[] rest = field == "text" ? [("author", "Jane Price")] : [("text", "Words that took long"), ("author", "Jane Price")];

        using var answer = await site.ReportAsync(site.Check(), null, [.. rest, (field, value)]);

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, page, StringComparison.Ordinal);
        Assert.Contains("Jane Price", page, StringComparison.Ordinal);
        Assert.Empty(await site.ReportedAsync());
    }

    [Fact]
    public async Task A_picture_is_shown_as_a_picture_only_to_who_asked_for_the_details()
    {
        await using var site = await ManualSite.StartAsync();
        await site.ReportAsync(site.Check(), ManualSite.Picture, ("text", "See the picture"));
        var link = site.Review(Some.Moderator, Assert.Single(await site.ReportedAsync()));

        var covered = await site.PageAsync(link);
        var shown = await (await site.PressAsync(link, "details")).Content.ReadAsStringAsync();
        using var picture = await site.Client.GetAsync(ImageOf(shown));

        Assert.DoesNotContain("<img src=\"http", covered, StringComparison.Ordinal);
        Assert.Equal(ManualSite.Picture, await picture.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/png", "nosniff"), (picture.Content.Headers.ContentType!.MediaType, picture.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.EndsWith("sandbox", picture.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pictures_address_without_its_key_or_of_another_link_opens_nothing()
    {
        await using var site = await ManualSite.StartAsync();
        await site.ReportAsync(site.Check(), ManualSite.Picture, ("text", "See the picture"));
        var found = Assert.Single(await site.ReportedAsync());
        var shown = ImageOf(await (await site.PressAsync(site.Review(Some.Moderator, found), "details")).Content.ReadAsStringAsync());
        var other = new Uri($"{site.Review(Some.Head, found)}/evidence/1{shown.Query}");

        using var bare = await site.Client.GetAsync(shown.GetLeftPart(UriPartial.Path));
        using var foreign = await site.Client.GetAsync(other);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (bare.StatusCode, foreign.StatusCode));
    }

    [Fact]
    public async Task What_is_no_picture_or_too_large_is_refused_with_a_sentence()
    {
        await using var site = await ManualSite.StartAsync();

        using var page = await site.ReportAsync(site.Check(), "<html><script>alert(1)</script>"u8.ToArray(), ("text", "See"));
        using var large = await site.ReportAsync(site.Check(), [.. ManualSite.Picture, .. new byte[8 * 1024 * 1024]], ("text", "See"));

        Assert.Contains("not a picture we can keep", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("larger than 8 MB", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await site.ReportedAsync());
    }

    [Fact]
    public async Task A_leavers_link_opens_no_check_page()
    {
        await using var site = await PageSite.StartAsync(Some.School(ManualSite.Group) with { People = [Some.Head, Some.Moderator with { LeftOn = new DateOnly(2026, 9, 1) }] });

        using var answer = await site.Client.GetAsync(site.Check());

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
    }

    private static Uri ImageOf(string page)
    {
        var start = page.IndexOf("<img src=\"http", StringComparison.Ordinal) + 10;
        return new Uri(WebUtility.HtmlDecode(page[start..page.IndexOf('"', start)]));
    }
}
