using System.Net;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>The page of everything that waits for a person.</summary>
public sealed class QueueTests
{
    [Fact]
    public async Task It_lists_alarms_what_to_decide_what_to_answer_and_what_was_hidden()
    {
        await using var site = await PageSite.StartAsync();
        await site.ArriveAsync(Some.Comment("I am scared to go home"), Some.Comment("That idiot again"), Some.Comment("When is sports day?"), Some.Comment("Ring 07700 900123"));

        var page = await site.PageAsync(site.Links.ToQueue(site.School.Id, Some.Head));

        Assert.Contains("Somebody may be at risk", page, StringComparison.Ordinal);
        Assert.Contains("That idiot again", page, StringComparison.Ordinal);
        Assert.Contains("When is sports day?", page, StringComparison.Ordinal);
        Assert.Contains("Ring [telephone number]", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_that_only_need_an_answer_are_acknowledged_together()
    {
        await using var site = await PageSite.StartAsync();
        var last = await site.ArriveAsync(Some.Comment("When is sports day?"), Some.Comment("Lovely concert"));
        var link = site.Links.ToQueue(site.School.Id, Some.Moderator);

        var page = await site.FollowAsync(link, await site.PressAsync(link, "acknowledge-these", ("confirm", "yes")));

        Assert.Contains("2 comments marked as acknowledged", page, StringComparison.Ordinal);
        Assert.Equal("Anil Shah", (await site.CaseAsync(last.Id)).Acknowledged?.By.Name);
    }

    [Fact]
    public async Task A_comment_that_changed_since_the_list_was_shown_is_left_alone()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("When is sports day?", "c1"));
        var link = site.Links.ToQueue(site.School.Id, Some.Moderator);
        var nonce = PageSite.NonceOf(await site.PageAsync(link));
        await site.ArriveAsync(Some.Comment("That idiot again", "c1"));

        await site.PostAsync(link, ("nonce", nonce), ("action", "acknowledge-these"), ("confirm", "yes"));

        Assert.Null((await site.CaseAsync(found.Id)).Acknowledged);
    }

    [Theory]
    [InlineData("acknowledge-these")]
    [InlineData("revoke-links")]
    public async Task Without_the_choice_only_a_person_makes_nothing_is_done(string action)
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("When is sports day?"));
        var link = site.Links.ToQueue(site.School.Id, Some.Moderator);

        using var answer = await site.PressAsync(link, action);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Null((await site.CaseAsync(found.Id)).Acknowledged);
        Assert.Contains("What waits for you", await site.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_can_switch_off_every_link_that_was_mailed()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Links.ToQueue(site.School.Id, Some.Moderator);
        site.Clock.Advance(TimeSpan.FromMinutes(1));

        using var done = await site.PressAsync(link, "revoke-links", ("confirm", "yes"));
        using var after = await site.Client.GetAsync(link);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (done.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task The_digest_of_a_day_can_be_read_as_a_page()
    {
        await using var site = await PageSite.StartAsync();
        await site.ArriveAsync(Some.Comment("That idiot again"));

        var page = await site.PageAsync(site.Links.ToDigest(site.School.Id, Some.Head, new DateOnly(2026, 9, 8)));

        Assert.Contains("That idiot again", page, StringComparison.Ordinal);
        Assert.Contains("Seal of the record", page, StringComparison.Ordinal);
    }
}
