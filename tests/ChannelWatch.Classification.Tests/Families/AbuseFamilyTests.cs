using ChannelWatch.Core.Classification;

namespace ChannelWatch.Classification.Tests.Families;

/// <summary>Threats, insults, hate and sexual remarks by family, and their innocent neighbours.</summary>
public sealed class AbuseFamilyTests
{
    [Theory]
    [InlineData("il be waiting at the gates for him tomorrow and hes getting battered")]
    [InlineData("we know where you park so watch yourself")]
    [InlineData("someone should put a brick through her windscreen")]
    [InlineData("your all dead on friday")]
    [InlineData("touch my daughter again and I'll break your arms")]
    [InlineData("stay home monday if you know whats good for you")]
    [InlineData("bring bats, half three, behind the leisure centre")]
    [InlineData("pay up or everyone sees your pictures")]
    public void Threats_are_heard_plain_and_veiled(string text) =>
        Assert.True(TheRules.Best(text, Category.Threat) >= TheRules.Speaks);

    [Theory]
    [InlineData("The Year 5s smashed their assembly")]
    [InlineData("I could murder a bacon roll after that cross country")]
    [InlineData("Bring wellies and a coat on Friday")]
    [InlineData("That final song killed me, not a dry eye")]
    public void Vigorous_words_are_no_threat(string text) =>
        Assert.True(TheRules.Best(text, Category.Threat) < TheRules.Speaks);

    [Theory]
    [InlineData("what a spineless lying excuse for a headteacher")]
    [InlineData("look at the state of her, face like a bag of spanners")]
    [InlineData("nobody likes you, you smelly little rat")]
    [InlineData("hope he fails and ends up on the dole")]
    [InlineData("that lad is a proper weirdo, no wonder hes got no mates")]
    [InlineData("shut your fat mouth you old witch")]
    [InlineData("our chair of governors is a poisonous little toad")]
    public void Sneers_at_people_are_seen(string text) =>
        Assert.True(TheRules.Best(text, Category.Abuse) >= TheRules.Speaks);

    [Theory]
    [InlineData("send them all back where they came from")]
    [InlineData("those people are taking over our schools")]
    [InlineData("why is it always a certain community that jumps the queue")]
    [InlineData("get back in the kitchen love")]
    public void Contempt_for_a_group_is_seen_without_a_slur(string text) =>
        Assert.True(TheRules.Best(text, Category.Hate) >= TheRules.Speaks);

    [Theory]
    [InlineData("she slept her way into that job")]
    [InlineData("sixth form girls are well fit, whats her snap 😏")]
    public void Sexual_remarks_are_seen(string text) =>
        Assert.True(TheRules.Best(text, Category.Sexual) >= TheRules.Speaks);

    [Theory]
    [InlineData("The fat controller was our favourite in the play")]
    [InlineData("I was such an idiot, I left my bag on the bus")]
    [InlineData("He played the witch brilliantly")]
    [InlineData("Our cows got loose on the school field")]
    [InlineData("The rats in Hamelin were adorable")]
    [InlineData("Someone shouted an insult at my son on the bus and I would like it looked into")]
    [InlineData("He slept with the lamp on after that film")]
    [InlineData("Eid Mubarak to all our families, the samosas were wonderful")]
    public void Innocent_neighbours_are_left_alone(string text) =>
        Assert.True(TheRules.Best(text, Category.Abuse) < TheRules.Speaks);

    [Theory]
    [InlineData("A boy called my daughter \"an ugly cow\" in the dinner queue")]
    [InlineData("The sign said ‘send them all back home’ and it is still on your fence")]
    [InlineData("He was told 'you thick little rat' by another pupil and nobody rang us")]
    public void Unkind_words_in_quotation_marks_are_taken_for_a_report(string text) =>
        Assert.True(TheRules.Best(text, Category.Quoted) >= TheRules.Speaks);

    [Theory]
    [InlineData("You're an ugly cow and that's that, it's the girls' fault")]
    [InlineData("\"Outstanding\" my foot, the head is an ugly cow")]
    public void Apostrophes_and_other_quotations_are_not(string text) =>
        Assert.True(TheRules.Best(text, Category.Quoted) < TheRules.Speaks);
}
