using System.Net;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Records;
using ChannelWatch.TestSupport;
using Xunit;

namespace ChannelWatch.Host.Tests.Pages;

/// <summary>A person's buttons on the page of one case.</summary>
public sealed class ReviewTests
{
    [Fact]
    public async Task Hide_is_decided_under_the_persons_name_and_told_after_a_redirect()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var link = site.Review(Some.Moderator, found);

        var page = await site.FollowAsync(link, await site.PressAsync(link, "hide", ("reason", "An insult")));

        Assert.Contains("The comment is being hidden", page, StringComparison.Ordinal);
        var decided = (await site.CaseAsync(found.Id)).Decided!;
        Assert.Equal((DecisionAction.Hide, "Anil Shah", "An insult"), (decided.Action, decided.By.Name, decided.Reason));
    }

    [Fact]
    public async Task A_second_person_sees_who_has_decided_and_why()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        await site.PressAsync(site.Review(Some.Moderator, found), "approve", ("reason", "Harmless banter"));

        var page = await site.PageAsync(site.Review(Some.Head, found));

        Assert.Contains("Approved by Anil Shah", page, StringComparison.Ordinal);
        Assert.Contains("Harmless banter", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_on_an_outdated_page_does_nothing_and_tells_what_changed()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again"));
        var link = site.Review(Some.Moderator, found);
        var nonce = PageSite.NonceOf(await site.PageAsync(link));
        await site.PressAsync(site.Review(Some.Head, found), "approve");

        using var late = await site.PostAsync(link, ("nonce", nonce), ("action", "hide"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Approved by Mrs Hartley", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(CaseState.Published, (await site.CaseAsync(found.Id)).State);
    }

    [Fact]
    public async Task An_edit_makes_an_open_page_outdated()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again", "c1"));
        var link = site.Review(Some.Moderator, found);
        var nonce = PageSite.NonceOf(await site.PageAsync(link));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.ArriveAsync(Some.Comment("That idiot of a goalkeeper", "c1"));

        using var late = await site.PostAsync(link, ("nonce", nonce), ("action", "approve"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("The author edited the comment", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_details_are_covered_until_asked_for_and_the_asking_is_recorded()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot has 07700 900123", author: Some.Author("Jane Price"))));

        var covered = await site.PageAsync(link);
        var shown = await (await site.PressAsync(link, "details")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("900123", covered, StringComparison.Ordinal);
        Assert.DoesNotContain("Jane", covered, StringComparison.Ordinal);
        Assert.Contains("07700 900123", shown, StringComparison.Ordinal);
        Assert.Contains("Jane Price", shown, StringComparison.Ordinal);
        Assert.Contains(await site.Get<IEventLog>().ReadAsync(0, 1000, CancellationToken.None), entry => entry is { Kind: "details-shown", Actor: "anil@larkfield.example" });
        Assert.DoesNotContain("900123", await site.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_point_into_the_text_and_say_why()
    {
        await using var site = await PageSite.StartAsync();

        var page = await site.PageAsync(site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment("That idiot again"))));

        Assert.Contains("<mark>idiot<sup>", page, StringComparison.Ordinal);
        Assert.Contains("An insult that may be aimed at a person.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task I_have_it_ends_the_alarm_under_the_persons_name()
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Lead, await site.ArriveAsync(Some.Comment("I am scared to go home")));

        var page = await site.FollowAsync(link, await site.PressAsync(link, "take-charge", ("confirm", "yes")));

        Assert.Contains("Joan Price has it", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moderator_is_not_offered_I_have_it()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("I am scared to go home"));

        var page = await site.PageAsync(site.Review(Some.Moderator, found));

        Assert.Contains("Somebody may be at risk", page, StringComparison.Ordinal);
        Assert.DoesNotContain("take-charge", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_posted_from_the_template_that_was_chosen()
    {
        await using var site = await PageSite.StartAsync();
        var found = await site.ArriveAsync(Some.Comment("That idiot again, when is sports day?"));
        var link = site.Review(Some.Moderator, found);

        var page = await site.FollowAsync(link, await site.PressAsync(link, "reply", ("template", "thanks"), ("confirm", "yes")));

        Assert.Contains("is being posted", page, StringComparison.Ordinal);
        Assert.NotNull((await site.CaseAsync(found.Id)).Acknowledged);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> idiot", "<script>alert")]
    [InlineData("\"><img src=x onerror=alert(1)> idiot", "<img src=x")]
    [InlineData("abc \u202Egnp.exe idiot", "\u202E")]
    [InlineData("idiot \u2066 \u0007 end", "\u2066")]
    public async Task Hostile_words_and_names_are_only_ever_words(string hostile, string never)
    {
        await using var site = await PageSite.StartAsync();
        var link = site.Review(Some.Moderator, await site.ArriveAsync(Some.Comment(hostile, author: Some.Author(hostile))));

        var page = await site.PageAsync(link) + await (await site.PressAsync(link, "details")).Content.ReadAsStringAsync();

        Assert.DoesNotContain(never, page, StringComparison.Ordinal);
    }
}
