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
    [InlineData("0121 496 0733 is our home number, give us a ring about the lift")]
    [InlineData("somebody has walked off with my lads coat, giz a bell 0151 496 0622 ask for Tina")]
    [InlineData("Could the office ring me about a copy? My landline is 01632 960 145, ask for Margaret")]
    [InlineData("I hold with no mobile, please telephone me on 0117 496 0521")]
    [InlineData("oh one six three two, nine six oh, double four seven, not after nine")]
    [InlineData("My email is kevindobbs72@hotmail.co.uk can you add me to the list")]
    [InlineData("send it to deb.lunn1979@gmail.com ta")]
    [InlineData("write to tunde (dot) odk (at) yahoo (dot) com please")]
    public void A_family_s_own_line_or_box_is_certain(string text) =>
        Assert.True(TheRules.Best(text, Category.Personal) >= 0.97);

    [Theory]
    [InlineData("Found a set of keys by the bike shed, ring Sheila 020 7946 0311", 0.95)]
    [InlineData("Absence line is 01632 960144 option 1, you can leave a message from 6am", 0.4)]
    [InlineData("Is 0161 496 0322 the number for the school? It just rings out", 0.4)]
    public void A_landline_is_judged_by_whose_it_seems_to_be(string text, double score) =>
        Assert.Equal(score, TheRules.Best(text, Category.Personal));

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
