using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>Looks at what stands within a dozen words of a name: a class, a child, and what is told of it.</summary>
internal sealed class NameSurroundings(WordLists lists)
{
    private const int Near = 12;

    private readonly WordSet _titles = lists.Set("titles");
    private readonly WordSet _adults = lists.Set("adults");
    private readonly WordSet _health = lists.Set("health");
    private readonly WordSet _behaviour = lists.Set("behaviour");
    private readonly WordSet _whereabouts = lists.Set("whereabouts");
    private readonly WordSet _circumstances = lists.Set("circumstances");
    private readonly WordSet _yearWords = lists.Set("year-words");
    private readonly WordSet _classNames = lists.Set("class-names");
    private readonly WordSet _classWords = lists.Set("class-words");
    private readonly WordSet _inWords = lists.Set("in-words");
    private readonly WordSet _children = lists.Set("children");
    private readonly WordSet _whose = lists.Set("whose");
    private readonly WordSet _beforePlaces = lists.Set("before-places");

    /// <summary>Whatever stands around the token at that index.</summary>
    public Nearby Around(CheckInput input, int at)
    {
        var seen = Nearby.Nothing;
        for (var index = Math.Max(0, at - Near); index < Math.Min(input.Tokens.Count, at + Near + 1); index++)
        {
            var token = input.Tokens[index];
            seen |= IsClass(input, index) ? Nearby.Class : Nearby.Nothing;
            seen |= _health.Has(token) ? Nearby.Health : Nearby.Nothing;
            seen |= _behaviour.Has(token) ? Nearby.Behaviour : Nearby.Nothing;
            seen |= _whereabouts.Has(token) ? Nearby.Whereabouts : Nearby.Nothing;
            seen |= _circumstances.Has(token) ? Nearby.Circumstances : Nearby.Nothing;
            seen |= _children.Has(token) ? Nearby.Child : Nearby.Nothing;
            seen |= _adults.Has(token) || _titles.Has(token) ? Nearby.Adult : Nearby.Nothing;
        }

        return seen;
    }

    /// <summary>"my son Kofi", "wee Finlay", "Kaden in 5H": a name's place, whatever the name.</summary>
    public bool IsPlaceOfChildsName(CheckInput input, int at)
    {
        var tokens = input.Tokens;
        if (at > 0 && _children.Has(tokens[at - 1]) && (at == 1 || _whose.Has(tokens[at - 2])))
        {
            return true;
        }

        // "The trip to London in Year 9".
        if (at > 0 && _beforePlaces.Has(tokens[at - 1]))
        {
            return false;
        }

        var next = at + 1 < tokens.Count && IsInitial(tokens[at + 1]) ? at + 2 : at + 1;
        return IsClass(input, next) || (next < tokens.Count && _inWords.Has(tokens[next]) && IsClass(input, next + 1));
    }

    /// <summary>"Willow class": the name of a class, not of a child.</summary>
    public bool IsNameOfClass(CheckInput input, int at) => at + 1 < input.Tokens.Count && _classWords.Has(input.Tokens[at + 1]);

    /// <summary>One letter, as of a surname.</summary>
    public static bool IsInitial(Token token) => token.Kind == TokenKind.Word && token.End == token.Start + 1 && token.Is(TokenMarks.Capital);

    private bool IsClass(CheckInput input, int index)
    {
        var tokens = input.Tokens;
        if (index < 0 || index >= tokens.Count)
        {
            return false;
        }

        var token = tokens[index];
        if (ClassCodes.IsCode(input.Written(token)))
        {
            return true;
        }

        var next = index + 1 < tokens.Count ? tokens[index + 1] : default;
        return index + 1 < tokens.Count && _yearWords.Has(token) && (next.Kind == TokenKind.Number || ClassCodes.IsCode(input.Written(next)))
            || (_classNames.Has(token) && token.Is(TokenMarks.Capital) && !token.Is(TokenMarks.Opening))
            || (_classWords.Has(token) && index > 0 && tokens[index - 1].Is(TokenMarks.Capital) && !tokens[index - 1].Is(TokenMarks.Opening));
    }
}
