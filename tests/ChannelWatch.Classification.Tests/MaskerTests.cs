using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;

namespace ChannelWatch.Classification.Tests;

/// <summary>What leaves the school in mails is covered.</summary>
public sealed class MaskerTests
{
    [Fact]
    public void A_private_number_is_covered_even_when_no_finding_says_so()
    {
        var masked = new Masker(TheClassifier.Lists).Mask("Ring 07700 900123 or jo@mailbox.example please", []);

        Assert.Equal("Ring [phone number] or [email address] please", masked);
    }

    [Theory]
    [InlineData("she is scared to go home because he hits her", "she is scared to go home because he hits her")]
    [InlineData("I think Kayleigh in 3b is poorly again", "I think [personal detail] in [personal detail] is poorly again")]
    public void Of_what_the_model_points_at_only_names_and_numbers_are_covered(string text, string shown)
    {
        var masked = new Masker(TheClassifier.Lists).Mask(text, [new Finding(Category.Personal, 0.9, "model/personal", 0, text.Length, "The statistical model finds this close.")]);

        Assert.Equal(shown, masked);
    }

    [Fact]
    public void What_a_rule_points_at_is_covered_whole()
    {
        var masked = new Masker(TheClassifier.Lists).Mask("ask little tommo", [new Finding(Category.Personal, 0.9, "personal/child-named", 4, 12, "Names a child.")]);

        Assert.Equal("ask [name]", masked);
    }

    [Fact]
    public async Task The_code_of_a_gate_is_covered_and_the_mail_still_says_that_it_was_one()
    {
        const string Text = "hi all the gate code is 4471 if anyone is stuck";

        var masked = new Masker(TheClassifier.Lists).Mask(Text, (await TheClassifier.See(Text)).Findings);

        Assert.Equal("hi all the [code of a gate or door] if anyone is stuck", masked);
    }

    [Fact]
    public async Task What_an_alarm_is_about_stays_readable_even_where_it_is_private()
    {
        const string Text = "my daughter Maisie Holt told me she is scared to go home to her dads at weekends because he hits her and i dont know who to tell, 07700 900123";

        var masked = new Masker(TheClassifier.Lists).Mask(Text, (await TheClassifier.See(Text)).Findings);

        Assert.Equal("my daughter [name] told me she is scared to go home to her dads at weekends because he hits her and i dont know who to tell, [phone number]", masked);
    }

    [Fact]
    public void A_name_written_small_is_covered_in_an_alarm_too()
    {
        const string Text = "jayden is scared, his mums on drugs and oliver says so";
        Finding[] findings =
        [
            new(Category.Safeguarding, 0.9, "safeguarding/home", 0, 16, "Something may be wrong at home."),
            new(Category.Personal, 0.7, "personal/telling-likely", 0, 35, "Tells something private of somebody."),
        ];

        var masked = new Masker(TheClassifier.Lists).Mask(Text, findings);

        Assert.Equal("[name] is scared, his mums on drugs and oliver says so", masked);
    }
}
