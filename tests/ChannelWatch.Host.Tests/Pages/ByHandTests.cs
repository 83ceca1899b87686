using System.Net;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The page of a case that waits for a person's hand on the platform.</summary>
public sealed class ByHandTests
{
    [Fact]
    public async Task Deciding_what_the_platform_cannot_do_shows_the_steps_and_the_place()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await ArriveAsync(site));

        var page = await site.FollowAsync(link, await site.PressAsync(link, "hide"));

        Assert.Contains("Please do this by hand", page, StringComparison.Ordinal);
        Assert.Contains("Sign in to Testbook with the school", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://testbook.example/c1\"", page, StringComparison.Ordinal);
        Assert.Contains("To do by hand on the platform", await site.PageAsync(site.Links.ToQueue(site.School.Id, Some.Moderator)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_have_done_it_closes_the_case_under_the_persons_name()
    {
        await using var site = await PageSite.StartAsync();
        var found = await ArriveAsync(site);
        var link = site.Review(Some.Moderator, found);
        await site.PressAsync(link, "hide");

        var page = await site.FollowAsync(link, await site.PressAsync(link, "done-by-hand", ("hand", "Hide"), ("confirm", "yes"), ("reason", "Hidden in the app")));

        Assert.Contains("done it by hand", page, StringComparison.Ordinal);
        var closed = await site.CaseAsync(found.Id);
        Assert.Equal((CaseState.Hidden, DecisionAction.DoneByHand, "Anil Shah"), (closed.State, closed.Decided!.Action, closed.Decided.By.Name));
    }

    [Fact]
    public async Task A_program_that_presses_buttons_does_not_say_that_it_is_done()
    {
        await using var site = await PageSite.StartAsync();
        var found = await ArriveAsync(site);
        var link = site.Review(Some.Moderator, found);
        await site.PressAsync(link, "hide");

        using var answer = await site.PressAsync(link, "done-by-hand", ("hand", "Hide"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(ConnectorCapabilities.Hide, (await site.CaseAsync(found.Id)).ByHand);
    }

    [Fact]
    public async Task Who_still_sees_a_hidden_comment_is_said_before_and_after()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again", "c1")));

        var before = await site.PageAsync(link);
        var after = await site.FollowAsync(link, await site.PressAsync(link, "hide"));

        Assert.Contains("Still seen by: the writer", before, StringComparison.Ordinal);
        Assert.Contains("<dt>Still seen by</dt><dd>the writer</dd>", after, StringComparison.Ordinal);
    }

    private static Task<Case> ArriveAsync(PageSite site)
    {
        site.Platform.Capabilities = ConnectorCapabilities.None;
        return site.ArriveAsync(Some.Comment("That idiot again", "c1") with { Permalink = new Uri("https://testbook.example/c1") });
    }
}
