namespace ChannelWatch.Benchmarks;

/// <summary>Texts somebody might write to make judging slow, ten thousand characters of each.</summary>
internal static class WorstTexts
{
    private const int Length = 10_000;

    /// <param name="ruleDense">Comments in which the rules found most, to be strung together.</param>
    public static IReadOnlyList<(string Name, string Text)> All(IReadOnlyList<string> ruleDense) =>
    [
        ("one letter", Repeat("a")),
        ("one letter with blanks", Repeat("a ")),
        ("letters of a disguised word apart", Repeat("f u c ")),
        ("stretched words", Repeat("fuuuuuuck shiiiit ")),
        ("masked words", Repeat("f**k s__t w#nk c*nt ")),
        ("leetspeak", Repeat("5h1t b1tch c0ck @ss ")),
        ("symbols inside words", Repeat("a.b-c_d!e ")),
        ("digits", Repeat("0")),
        ("digits with blanks", Repeat("0 ")),
        ("telephone numbers", Repeat("07700 900123 ")),
        ("numbers in words", Repeat("oh seven double nine ")),
        ("house numbers", Repeat("12 the old ")),
        ("streets", Repeat("27 pinfold rise ")),
        ("postcodes", Repeat("ls6 2ab ")),
        ("number plates", Repeat("AB12 CDE ")),
        ("e-mail addresses", Repeat("a.b@c.d ")),
        ("written-out addresses", Repeat("name (at) mail (dot) ")),
        ("one long address", Repeat("a.b-c@")),
        ("links", Repeat("bit.ly/x ")),
        ("mentions", Repeat("@someone ")),
        ("brackets", Repeat("([{")),
        ("full stops", Repeat(".")),
        ("apostrophes", Repeat("it's ")),
        ("blanks", Repeat(" ")),
        ("line breaks", Repeat("\n")),
        ("combining marks", "a" + Repeat("\u0301")),
        ("letters with marks", Repeat("a\u0301\u0302\u0303")),
        ("zero-width characters", Repeat("\u200b")),
        ("zero-width inside words", Repeat("f\u200bu\u200bc\u200bk ")),
        ("emoji", Repeat("😀")),
        ("emoji families", Repeat("👨‍👩‍👧‍👦")),
        ("styled letters", Repeat("𝓯𝓾𝓬𝓴 ")),
        ("Cyrillic look-alikes", Repeat("уоu аrе а рig ")),
        ("compatibility forms", Repeat("㎏㏂…½")),
        ("Chinese", Repeat("学校的老师很好")),
        ("lone surrogates", Repeat("\ud83d")),
        ("names", Repeat("Emma Smith Jack Jones ")),
        ("you", Repeat("you ")),
        ("you are a", Repeat("you are a ")),
        ("i will", Repeat("i will ")),
        ("most rule-dense comments", Repeat(string.Join(' ', ruleDense) + " ")),
        ("most rule-dense words", Repeat("kill you stupid idiot hate your mum send nudes free crypto ring me her his school gate home ")),
    ];

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, (Length / piece.Length) + 1))[..Length];
}
