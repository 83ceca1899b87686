using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Classification.Tests;

/// <summary>The same words, innocent and not: what the classifier and the shipped policy make of them together.</summary>
public sealed class ContrastPairsTests
{
    private static readonly Policy Policy = TheClassifier.ShippedPolicy();

    [Theory]
    [InlineData("Text me on 07700 900123 if you can share lifts", "Text the office on the number in the newsletter if you can share lifts")]
    [InlineData("My stepdad hits me when mum is out and I am scared to go home", "My stepdad hits the ball miles, come and see him bat on Saturday")]
    [InlineData("Earn £500 a day from home, message me on WhatsApp for guaranteed crypto profit", "The bake sale made £500 for the library, thank you all")]
    [InlineData("You are a worthless ugly bitch and everyone hates you", "You are a star and everyone loves you")]
    public async Task The_harmful_one_is_held_back_and_the_innocent_one_published(string harmful, string innocent)
    {
        var (held, left) = (await Judge(harmful), await Judge(innocent));

        Assert.NotEqual(Ruling.Publish, held.Ruling);
        Assert.Equal(Ruling.Publish, left.Ruling);
    }

    [Theory]
    [InlineData("I am really disappointed that the trip was cancelled again with no notice. Please explain.")]
    [InlineData("Third email about the broken gate and still no reply. Not good enough.")]
    [InlineData("The parking outside school is a disgrace and nobody does anything about it")]
    public async Task A_civil_complaint_is_never_hidden(string complaint)
    {
        var verdict = await Judge(complaint);

        Assert.NotEqual(Ruling.Hide, verdict.Ruling);
    }

    [Theory]
    [InlineData("You are a worthless ugly bitch.")]
    [InlineData("Miss Hall is a fat slag.")]
    [InlineData("kill yourself.")]
    [InlineData("I will kill you Mr Smith.")]
    [InlineData("i want to die.")]
    [InlineData("my stepdad hits me every night.")]
    [InlineData("My landline is 01632 960144.")]
    [InlineData("Buy cheap rolex at http://watch-deal.example now.")]
    public async Task One_such_sentence_in_a_long_friendly_text_is_not_outvoted(string sentence)
    {
        const string Friendly = "What a lovely concert that was. The choir sang so well and the costumes were wonderful. Thank you to everyone who baked. ";

        var verdict = await Judge(Friendly + sentence + " " + Friendly);

        Assert.NotEqual(Ruling.Publish, verdict.Ruling);
    }

    [Theory]
    [InlineData("The scene where the wolf wants to kill the third pig had them hiding. ")]
    [InlineData("My legs are killing me after the mums' race. ")]
    [InlineData("Mine is dying to come to the summer club. ")]
    public async Task A_harmless_sentence_that_sounds_like_harm_raises_nothing_among_friendly_ones(string sentence)
    {
        const string Friendly = "What a lovely concert that was. The choir sang so well and the costumes were wonderful. Thank you to everyone who baked. ";

        var verdict = await Judge(Friendly + sentence + Friendly);

        Assert.Equal(Ruling.Publish, verdict.Ruling);
    }

    [Fact]
    public async Task Repeating_an_insult_to_report_it_asks_a_person()
    {
        var verdict = await Judge("A boy in the year above called my son a retard at pick-up, can somebody please speak to him");

        Assert.Equal(Ruling.Queue, verdict.Ruling);
    }

    private static async Task<Verdict> Judge(string text) => Policy.Judge(await TheClassifier.See(text), CommentKind.Comment, "test");
}
