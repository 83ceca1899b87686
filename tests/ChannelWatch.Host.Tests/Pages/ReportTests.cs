using System.Net;
using ChannelWatch.Core.Cases;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The page on which anybody reports a post, where a school switched it on.</summary>
public sealed class ReportTests
{
    private static readonly Uri Form = new("/report-a-post/larkfield-parents", UriKind.Relative);

    [Fact]
    public async Task There_is_no_such_page_unless_a_school_switched_it_on()
    {
        await using var site = await ManualSite.StartAsync(reportForm: false);

        using var choice = await site.Client.GetAsync("/report-a-post");
        using var form = await site.Client.GetAsync(Form);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (choice.StatusCode, form.StatusCode));
    }

    [Fact]
    public async Task A_report_reaches_a_person_and_brings_no_picture_in()
    {
        await using var site = await ManualSite.StartAsync(reportForm: true);

        using var answer = await site.ReportAsync(Form, ManualSite.Picture, ("text", "They are posting about my son"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var found = Assert.Single(await site.ReportedAsync());
        Assert.Equal(CaseState.Queued, found.State);
        Assert.Empty(await site.Get<Core.Evidence.IEvidenceStore>().OfAsync(found.Channel, found.Comment, CancellationToken.None));
    }

    [Fact]
    public async Task A_program_that_fills_in_every_field_is_thanked_and_ignored()
    {
        await using var site = await ManualSite.StartAsync(reportForm: true);

        using var answer = await site.ReportAsync(Form, null, ("text", "Buy now"), ("website", "https://spam.example"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty(await site.ReportedAsync());
    }

    [Fact]
    public async Task One_address_cannot_flood_the_school()
    {
        await using var site = await ManualSite.StartAsync(reportForm: true);
        for (var sent = 0; sent < 6; sent++)
        {
            using var taken = await site.ReportAsync(Form, null, ("text", $"Report number {sent}"));
        }

        using var refused = await site.ReportAsync(Form, null, ("text", "One more"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(6, (await site.ReportedAsync()).Count);
    }

    [Fact]
    public async Task Behind_a_web_server_of_ones_own_each_visitor_counts_apart()
    {
        await using var site = await ManualSite.StartAsync(reportForm: true);
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        for (var sent = 0; sent < 7; sent++)
        {
            using var taken = await site.ReportAsync(Form, null, ("text", $"Report number {sent}"));
        }

        site.Client.DefaultRequestHeaders.Remove("X-Forwarded-For");
        site.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.2");
        using var other = await site.ReportAsync(Form, null, ("text", "Somebody else's"));

        Assert.Equal(HttpStatusCode.SeeOther, other.StatusCode);
    }

    [Fact]
    public async Task A_form_nobody_fetched_here_is_not_taken()
    {
        await using var site = await ManualSite.StartAsync(reportForm: true);

        using var answer = await site.PostAsync(Form, ("nonce", "made up"), ("text", "Words"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await site.ReportedAsync());
    }
}
