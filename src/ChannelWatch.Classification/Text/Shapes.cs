using System.Collections.Frozen;

namespace ChannelWatch.Classification.Text;

/// <summary>Tells links, addresses and mentions from words by their outline.</summary>
internal static class Shapes
{
    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(
        "com co uk org net info io me ly gl gd biz tv app link shop store site online club live top xyz example test invalid ru cn cc to eu us gg page dev click win vip fun space website ee wales scot london cymru sch bet money loans news blog uno"
            .Split(' '));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DomainsBySpan = Domains.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TokenKind Of(ReadOnlySpan<char> chunk)
    {
        if (chunk.IndexOf("://") > 0 || chunk.StartsWith("www.") || chunk.StartsWith("hxxp"))
        {
            return TokenKind.Link;
        }

        var at = chunk.IndexOf('@');
        if (at > 0 && chunk[at..].IndexOf('.') > 1 && EndsInDomain(chunk[(at + 1)..]))
        {
            return TokenKind.Mail;
        }

        if (at == 0 && chunk.Length > 2 && char.IsLetter(chunk[1]))
        {
            return TokenKind.Mention;
        }

        return at < 0 && EndsInDomain(chunk) ? TokenKind.Link : TokenKind.Word;
    }

    public static bool HasInnerSymbols(ReadOnlySpan<char> chunk)
    {
        var letters = 0;
        var symbols = 0;
        foreach (var character in chunk)
        {
            if (char.IsLetter(character))
            {
                letters++;
            }
            else if (!char.IsDigit(character) && character != '\'')
            {
                symbols++;
            }
        }

        return letters > 0 && symbols > 0;
    }

    public static bool LooksDisguised(ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (!char.IsLetter(word[index]) || (index > 1 && word[index] == word[index - 1] && word[index] == word[index - 2]))
            {
                return true;
            }
        }

        return false;
    }

    // "site.example/path": a known ending after a dot, then nothing or a path.
    private static bool EndsInDomain(ReadOnlySpan<char> chunk)
    {
        var cut = chunk.IndexOfAny("/?:#");
        var host = cut > 0 ? chunk[..cut] : chunk;
        var dot = host.LastIndexOf('.');
        return dot > 0 && host.IndexOfAnyExcept(HostCharacters) < 0 && DomainsBySpan.Contains(host[(dot + 1)..]);
    }

    private static readonly System.Buffers.SearchValues<char> HostCharacters = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");
}
