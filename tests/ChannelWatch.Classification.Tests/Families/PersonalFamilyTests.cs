using ChannelWatch.Core.Classification;

namespace ChannelWatch.Classification.Tests.Families;

/// <summary>Ways of giving away a private person, a child above all, and ordinary ways of naming people.</summary>
public sealed class PersonalFamilyTests
{
    [Theory]
    [InlineData("Jakub in 4B has been off with chickenpox since Monday")]
    [InlineData("Zofia from Owls has nits again")]
    [InlineData("my son Ikenna in Year 4 has epilepsy and needs his tablets at noon")]
    [InlineData("Theo's inhaler is in his drawer, he is in 6A")]
    [InlineData("well done Hannah Birtwistle 3R, third in the county")]
    [InlineData("his dad just got out of prison and lives behind the Spar")]
    [InlineData("Mrs Tandy is off with cancer, poor thing")]
    [InlineData("add me on roblox im moonfox_lily9")]
    [InlineData("she was rushed to hospital last night, Amelie in Puffins")]
    public void What_is_told_of_somebody_named_is_seen(string text) =>
        Assert.True(TheRules.Best(text, Category.Personal) >= TheRules.Speaks);

    [Theory]
    [InlineData("Well done Mia, we are so proud of you")]
    [InlineData("Mrs Hartley was wonderful with the little ones")]
    [InlineData("The office number is on the website")]
    [InlineData("Does anyone know if Year 3 need a packed lunch?")]
    [InlineData("The office is 01632 960 100 or reception@ourschool.example")]
    [InlineData("The party is at Hoppers, Unit 6, Wharf Mill Park")]
    [InlineData("Willow class baked bread, no tears and one plaster")]
    [InlineData("Will the trip to Ledbury in Year 9 need walking boots?")]
    [InlineData("I wrote to j.bloggs@millfieldprimary.example and it bounced")]
    public void Ordinary_naming_is_left_alone(string text) =>
        Assert.True(TheRules.Best(text, Category.Personal) < TheRules.Speaks);

    [Fact]
    public void A_name_nobody_listed_is_known_by_its_place()
    {
        const string Text = "wee Sorley in 2R has impetigo";

        var finding = TheRules.See(Text).First(found => found.Rule == "personal/child-class-details");

        Assert.Equal("Sorley", Text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public void Staff_are_noticed_more_surely_in_complaint_than_in_passing()
    {
        var complaint = TheRules.Best("Mr Oldroyd never answers and my emails are ignored", Category.NamedStaff);
        var passing = TheRules.Best("Is Mr Oldroyd taking the trip?", Category.NamedStaff);

        Assert.True(complaint >= TheRules.Speaks && passing < TheRules.Speaks);
    }
}
