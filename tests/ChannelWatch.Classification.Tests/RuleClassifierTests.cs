using System.Diagnostics;
using ChannelWatch.Classification.Checks;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;

namespace ChannelWatch.Classification.Tests;

/// <summary>What the classifier as a whole promises.</summary>
public sealed class RuleClassifierTests
{
    [Theory]
    [InlineData("ring me on 07700 900123")]
    [InlineData("call +44 (0)7700 900 123 tonight")]
    [InlineData("o77oo 9oo 44o text me")]
    [InlineData("give us a bell on oh seven seven double-oh, nine hundred, six one two")]
    [InlineData("0️⃣7️⃣7️⃣0️⃣0️⃣ 9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣")]
    [InlineData("mail me p.rothwell (at) letterbox (dot) example")]
    [InlineData("we are at 27 Pinfold Rise, bring cake")]
    [InlineData("her NI is AB 12 34 56 C")]
    public async Task A_private_detail_is_seen_however_it_is_written(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.True(seen.Best(Category.Personal) >= 0.9);
    }

    [Theory]
    [InlineData("Thank you Mrs Hartley, what a lovely assembly!")]
    [InlineData("We live in Scunthorpe and love cock-a-doodle-doo day")]
    [InlineData("Childline is 0800 1111 and the Samaritans 116 123")]
    [InlineData("See you at 3.15 on 12/11/2026 with £4.50")]
    [InlineData("Y diolch i'r athrawon, noson wych yn y neuadd")]
    public async Task Ordinary_words_are_left_alone(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.DoesNotContain(seen.Findings, finding => finding.Category.IsViolation() && finding.Score >= 0.5);
    }

    [Theory]
    [InlineData("f u c k this school")]
    [InlineData("fuuuuuck off")]
    [InlineData("what a f*ck up")]
    public async Task Strong_profanity_is_seen_through_its_disguise(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.True(seen.Best(Category.Abuse) >= 0.9);
    }

    [Theory]
    [InlineData("behind the pub, 4 Mill Lane, thats where she lives")]
    [InlineData("he is always alone at the house, 14 Mill Lane after 4")]
    public async Task A_home_is_not_taken_for_the_public_place_beside_it(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.Equal(Ruling.Hide, TheClassifier.ShippedPolicy().Judge(seen, CommentKind.Comment, "rules").Ruling);
    }

    [Theory]
    [InlineData("Guides for parents at internetmatters.org and childnet.com, both free")]
    [InlineData("https://www.bbc.co.uk/bitesize/topics/zs6bcj6")]
    [InlineData("Tickets from the post office, 2 Lock Road, next to the stamps")]
    public async Task Links_to_well_known_bodies_and_addresses_of_shops_are_not_hidden(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.NotEqual(Ruling.Hide, TheClassifier.ShippedPolicy().Judge(seen, CommentKind.Comment, "rules").Ruling);
    }

    [Theory]
    [InlineData("you are all pathetic idiots", "the choir was lovely, well done everybody")]
    [InlineData("stupid ugly cow", "which day is the swimming gala")]
    public async Task Insults_stand_before_praise_in_the_public_view(string insult, string praise)
    {
        var (worse, better) = (await TheClassifier.See(insult), await TheClassifier.See(praise));

        Assert.True(worse.InPublicView!.Value.Abuse > 0.5);
        Assert.True(better.InPublicView!.Value.Abuse < 0.2);
    }

    [Fact]
    public async Task A_finding_points_at_the_words_in_the_original()
    {
        const string Text = "😀 é ring 07700 900123 now";

        var finding = (await TheClassifier.See(Text)).Findings.First(found => found.Rule == "personal/phone");

        Assert.Equal("07700 900123", Text.Substring(finding.Start, finding.Length));
    }

    [Fact]
    public async Task A_check_that_fails_is_named_and_the_others_still_answer()
    {
        var classifier = TheClassifier.With(new Failing(), new PhoneCheck());

        var seen = await classifier.ClassifyAsync(new CommentToClassify { Text = "07700 900123" }, CancellationToken.None);

        Assert.Equal(["failing"], seen.Unanswered);
        Assert.NotEmpty(seen.Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\ud83d\ude00\ud83d")]
    [InlineData("\ud83d")]
    public async Task Odd_text_is_answered(string text)
    {
        var seen = await TheClassifier.See(text);

        Assert.Empty(seen.Unanswered);
    }

    [Theory]
    [InlineData("you ")]
    [InlineData("0 ")]
    [InlineData("hell of a ")]
    [InlineData("a.b@c ")]
    [InlineData("f u c k ")]
    [InlineData("(at) dot 1 ")]
    public async Task Text_made_to_cost_time_does_not(string piece)
    {
        var hostile = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));

        var clock = Stopwatch.StartNew();
        await TheClassifier.See(hostile);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10));
    }

    private sealed class Failing : ICheck
    {
        public string Name => "failing";

        public void Run(CheckInput input, FindingSink sink) => throw new InvalidOperationException();
    }
}
