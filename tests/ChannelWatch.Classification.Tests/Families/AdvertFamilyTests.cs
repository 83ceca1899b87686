using ChannelWatch.Core.Classification;

namespace ChannelWatch.Classification.Tests.Families;

/// <summary>Adverts, sales, appeals and ploys by family, and the school's own events.</summary>
public sealed class AdvertFamilyTests
{
    [Theory]
    [InlineData("Patios and driveways laid, free quotes, ring Dave on 01632 960123")]
    [InlineData("Maths tutor with spaces after Easter, £28 an hour, message me")]
    [InlineData("Selling a size 12 blazer, worn twice, £10 ono")]
    [InlineData("Book your prom nails now, DM to secure a slot")]
    [InlineData("Two tickets for the panto, £15 each, can collect from the gate")]
    [InlineData("Please help us reach £3,000 for Grandad's hospice, link below")]
    [InlineData("Static caravan in Tenby sleeps 6, half term still available")]
    [InlineData("Join my team and earn from home with our essential oils")]
    [InlineData("We help schools cut admin by 40%, can I show you a demo?")]
    public void Those_who_sell_and_collect_are_seen(string text) =>
        Assert.True(TheRules.Best(text, Category.Commercial) >= TheRules.Speaks);

    [Theory]
    [InlineData("The PTA cake sale raised £240, thank you all")]
    [InlineData("Can anyone recommend a good maths tutor?")]
    [InlineData("Tickets for the school play are £3 from the office")]
    [InlineData("Uniform swap shop is open on Friday in the hall")]
    [InlineData("Why is the trip £340, it was £200 last year")]
    public void The_schools_own_events_and_prices_are_no_advert(string text) =>
        Assert.True(TheRules.Best(text, Category.Commercial) < TheRules.Speaks);

    [Theory]
    [InlineData("Are you free? I need you to buy gift cards for staff, send me the codes")]
    [InlineData("I am a widower serving in the army, please send me a friend request")]
    [InlineData("Follow, share and tag three friends to win a PS5")]
    [InlineData("Use ur bank account for a day and make £300, all legal")]
    [InlineData("Thanks to Mrs Collins trading platform I withdrew £7,000")]
    [InlineData("GCSE papers leaked, £20 each, dm me")]
    public void Known_ploys_are_seen(string text) =>
        Assert.True(TheRules.Best(text, Category.Spam) >= TheRules.Speaks);

    [Theory]
    [InlineData("Please share this with any Year 7 parents you know")]
    [InlineData("Great article in the newsletter about the eco club")]
    [InlineData("All past papers are free at https://www.aqa.org.uk")]
    [InlineData("The link in the letter does not open")]
    [InlineData("Is the trip payment still due on ParentPay by Friday?")]
    public void Ordinary_sharing_is_no_spam(string text) =>
        Assert.True(TheRules.Best(text, Category.Spam) < TheRules.Speaks);
}
