using ChannelWatch.Core.Classification;

namespace ChannelWatch.Classification.Tests.Families;

/// <summary>Ways in which children, parents and neighbours say that a child may be at risk, and ordinary words that come near them.</summary>
public sealed class SafeguardingFamilyTests
{
    [Theory]
    [InlineData("i want to die")]
    [InlineData("I just want to die.")]
    [InlineData("ive been thinking about killing myself")]
    [InlineData("kill yourself")]
    [InlineData("how many ibuprofen is too many")]
    [InlineData("the gate code is 4471 if anyone is stuck outside")]
    [InlineData("door code for nursery is C1966, just let yourself in")]
    [InlineData("keypad on the side gate is 2580y btw")]
    [InlineData("my little brother hasnt eaten since sunday")]
    public async Task Some_signs_are_told_whatever_the_model_thinks(string text) =>
        Assert.Contains((await TheClassifier.See(text)).Findings, found => found is { Category: Category.Safeguarding or Category.SelfHarm, Score: >= 0.97 });

    [Theory]
    [InlineData("I will kill you Mr Smith.")]
    [InlineData("im gonna stab you tomorrow")]
    [InlineData("we're going to shoot everyone in that hall")]
    [InlineData("you'll be leaving in an ambulance")]
    public async Task A_plain_threat_is_told_whatever_the_model_thinks(string text) =>
        Assert.Contains((await TheClassifier.See(text)).Findings, found => found is { Category: Category.Threat, Score: >= 0.97 });

    [Theory]
    [InlineData("The gate code on the letter doesn't work for the nursery side, is it a different one?")]
    [InlineData("Gate code changed today, ring the buzzer by 8.45")]
    [InlineData("how many tablets do I send in for the trip, he takes one at night")]
    [InlineData("the infants hadn't eaten since breakfast, the queue was that long")]
    [InlineData("Which door is it for the 2026 intake meeting?")]
    [InlineData("they were dying to see the set, the paint was barely dry")]
    public void Ordinary_talk_of_gates_and_tablets_is_not(string text) =>
        Assert.True(Math.Max(TheRules.Best(text, Category.Safeguarding), TheRules.Best(text, Category.SelfHarm)) < TheRules.Speaks);

    [Theory]
    [InlineData("my step dad locks us in our room when hes been drinking")]
    [InlineData("i dont feel safe going home this weekend")]
    [InlineData("mum has been asleep on the floor all day again and i made my brothers tea")]
    [InlineData("my cousin told me something about her uncle, can i tell a teacher something without them ringing home")]
    [InlineData("if i tell you something do you have to tell my parents")]
    [InlineData("who can i talk to about this, i dont know who else to ask")]
    [InlineData("My friend says her uncle touches her but she told me not to tell")]
    [InlineData("there was no adult in that house since Saturday, the kids asked us for food")]
    [InlineData("the little girl next door screams every night and nobody comes")]
    [InlineData("she has been coming in with bruises on her arms and the same dirty clothes")]
    public void A_disclosure_is_heard_however_it_is_veiled(string text) =>
        Assert.True(TheRules.Best(text, Category.Safeguarding) >= TheRules.Speaks);

    [Theory]
    [InlineData("please do not let anyone but me collect Ellis, his father is under a court order")]
    [InlineData("my ex must not find out which school they are at, please take the photo down")]
    [InlineData("my son never got on the bus and his phone is off")]
    [InlineData("one of your year sevens is sat alone on the railway bridge crying")]
    [InlineData("they want me to marry my cousin in the summer, i am only 15")]
    [InlineData("our lad has not had his inhaler because nobody would unlock the cupboard")]
    [InlineData("my daughter was pushed against the wall and held by the neck by two boys")]
    public void A_child_to_be_kept_safe_is_noticed(string text) =>
        Assert.True(TheRules.Best(text, Category.Safeguarding) >= TheRules.Speaks);

    [Theory]
    [InlineData("there's a man in a silver car outside the infants gate watching the kids again")]
    [InlineData("he is 24 and he picks me up after school, mum doesnt know")]
    [InlineData("hey princess what school do you go to, add my snap")]
    [InlineData("casting girls aged 12 to 14 for a film, dm me direct, no need for parents")]
    [InlineData("a lad in my form says he'll post my pictures unless I send him more")]
    [InlineData("vapes 3 for £10 drop to school gates no id")]
    [InlineData("one of the year nines has a knife in his bag, he showed us on the bus")]
    [InlineData("the swimming coach keeps messaging girls late at night")]
    [InlineData("the choirmaster hurt my brother and nobody believed us")]
    public void Strangers_pressure_and_weapons_are_noticed(string text) =>
        Assert.True(TheRules.Best(text, Category.Safeguarding) >= TheRules.Speaks);

    [Theory]
    [InlineData("What time does the Christmas play start for Year 2?")]
    [InlineData("The children loved sitting in the police car and switching on the siren")]
    [InlineData("Knife skills club was great, she can dice an onion now")]
    [InlineData("She was scared of the spelling test but got ten out of ten")]
    [InlineData("Home time is 3.15 from the side gate this term")]
    [InlineData("My daughter is always peckish after PE, could lunch be earlier?")]
    [InlineData("Brilliant photos of the trip, thank you all")]
    [InlineData("Is there someone I can talk to about the bus pass?")]
    [InlineData("Our nan made the costume for the nativity, isn't it grand")]
    public void Ordinary_words_near_them_raise_no_alarm(string text) =>
        Assert.True(TheRules.Best(text, Category.Safeguarding) < TheRules.Speaks);

    [Theory]
    [InlineData("i just want it all to stop, everyone would be better off without me")]
    [InlineData("she left a note saying goodbye and her phone is off")]
    [InlineData("ive got enough tablets saved up")]
    [InlineData("he keeps cutting his arms and hiding it under his sleeves")]
    public void Despair_is_heard(string text) =>
        Assert.True(TheRules.Best(text, Category.SelfHarm) >= TheRules.Speaks);

    [Theory]
    [InlineData("I nearly died laughing at that sketch")]
    [InlineData("this homework will be the death of me")]
    [InlineData("Goodbye Year 6, thanks for everything")]
    [InlineData("what's the point of a homework diary if nobody signs it")]
    public void Figures_of_speech_are_not_despair(string text) =>
        Assert.True(TheRules.Best(text, Category.SelfHarm) < TheRules.Speaks);
}
