using FsCheck;
using FsCheck.Fluent;

namespace ChannelWatch.Classification.Tests;

/// <summary>Texts for properties: real-looking ones, hostile ones and noise, in pieces.</summary>
internal static class Texts
{
    private static readonly string[] Pieces =
    [
        "you are a ", "Well done Emma Smith in Y5! ", "f u c k ", "sh1t ", "f**k ", "fuuuuck ", "07700 900123 ", "oh seven seven ", "27 Pinfold Rise, ", "LS6 2AB ", "AB12 CDE ",
        "AB 12 34 56 C ", "943 476 5919 ", "jo@mailbox.example ", "jo (at) mailbox (dot) example ", "https://bit.ly/x ", "@someone ", "kill yourself ", "Mrs Hartley is useless. ",
        "When does school start? ", "é", "𝓯𝓾", "\u200b", "\u0301", "😀", "👨‍👩‍👧", "½", "…", "\ud83d", "\0", "\n", "\t", " ", ".", "!", "'s ", "£5 ", "٣ ", "12 ", "0", "a", "x", "the ", "number ",
    ];

    public static Arbitrary<string> Any { get; } = Gen.OneOf(
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)),
        ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? ""),
        ArbMap.Default.GeneratorFor<char>().ListOf().Select(characters => string.Concat(characters))).ToArbitrary();

    /// <summary>Figures and what stands around them in numbers of all kinds.</summary>
    public static Arbitrary<string> Numbers { get; } =
        Gen.Elements("0", "12", "7", "43", "123456", "a", "b", "ls", "sw1a", "qq", "abc", "pinfold", "old", "rise", "cottages", "street", " ", " ", "-", ",", ".", "'", "no", "2ab", "é", "٣")
            .ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
}
