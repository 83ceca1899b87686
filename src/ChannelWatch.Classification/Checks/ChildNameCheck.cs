using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>
/// Children's names: forename with surname or initial, or a forename together with class and health, behaviour or whereabouts. Names come
/// from a list, or stand where a child's name stands ("my son …", "… in 5H"), and must be written as names; the words around decide.
/// </summary>
internal sealed class ChildNameCheck(WordLists lists) : ICheck
{
    private const int Shortest = 3;

    private readonly NameSurroundings _surroundings = new(lists);
    private readonly WordSet _forenames = lists.Set("forenames");
    private readonly WordSet _ambiguous = lists.Set("ambiguous-names");
    private readonly WordSet _titles = lists.Set("titles");
    private readonly WordSet _notSurnames = lists.Set("not-surnames");
    private readonly WordSet _children = lists.Set("children");
    private readonly WordSet _yearWords = lists.Set("year-words");

    public string Name => "personal/child-name";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (!input.HasAny(_forenames) && !input.HasAny(_children) && !input.HasAny(_yearWords) && !input.HasDigit)
        {
            return;
        }

        var tokens = input.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsForename(input, at))
            {
                continue;
            }

            var surname = HasSurname(input, at);
            if (!surname || !IsStaff(input, at))
            {
                Report(input, sink, at, surname);
            }

            at += surname ? 1 : 0;
        }
    }

    private void Report(CheckInput input, FindingSink sink, int at, bool surname)
    {
        var near = _surroundings.Around(input, at);
        var initial = !surname && at + 1 < input.Tokens.Count && NameSurroundings.IsInitial(input.Tokens[at + 1]);
        var (first, last) = (input.Tokens[at], input.Tokens[surname || initial ? at + 1 : at]);
        if ((surname ? NameWords.Full(near) : NameWords.Forename(near, initial)) is { Score: > 0 } words)
        {
            sink.On(Category.Personal, words.Score, words.Rule, first, last, words.Why);
            sink.On(Category.NamedChild, words.NamesChild, words.Rule, first, last, "Names a child.");
        }

        if (!surname && near.HasFlag(Nearby.Behaviour) && (near & (Nearby.Child | Nearby.Class)) != 0 && !near.HasFlag(Nearby.Class))
        {
            sink.On(Category.NamedChild, 0.7, "personal/child-behaviour", first, last, "Names a child together with its behaviour.");
            sink.On(Category.Allegation, 0.4, "personal/child-behaviour", first, last, "Accuses a child by name.");
        }
    }

    private bool IsForename(CheckInput input, int at)
    {
        var token = input.Tokens[at];
        if (token.Kind != TokenKind.Word || (at > 0 && _titles.Has(input.Tokens[at - 1])) || _surroundings.IsNameOfClass(input, at))
        {
            return false;
        }

        if (_forenames.Has(token))
        {
            return token.Is(TokenMarks.Capital) ? !(token.Is(TokenMarks.Opening) && _ambiguous.Has(token)) : !_ambiguous.Has(token);
        }

        return token.Word == 0 && token.Is(TokenMarks.Capital) && !token.Is(TokenMarks.Opening) && token.End - token.Start >= Shortest
            && _surroundings.IsPlaceOfChildsName(input, at);
    }

    private bool HasSurname(CheckInput input, int at)
    {
        if (at + 1 >= input.Tokens.Count || input.Tokens[at].Is(TokenMarks.Possessive))
        {
            return false;
        }

        var (name, next) = (input.Tokens[at], input.Tokens[at + 1]);
        return next.Kind == TokenKind.Word && !next.Is(TokenMarks.Opening) && next.Start == name.End + 1 && next.End - next.Start > 2
            && !_notSurnames.Has(next)
            && (next.Is(TokenMarks.Capital) && name.Is(TokenMarks.Capital) && (next.Word == 0 || !input.Written(next).SequenceEqual("and"))
                || (next.Word == 0 && !name.Is(TokenMarks.Capital) && !_ambiguous.Has(name) && next.End - next.Start > 4 && _surroundings.Around(input, at).HasFlag(Nearby.Class)));
    }

    private static bool IsStaff(CheckInput input, int at)
    {
        var name = $"{input.Written(input.Tokens[at])} {input.Written(input.Tokens[at + 1])}";
        return input.Comment.School.StaffNames.Concat(input.Comment.School.PlaceNames).Any(staff => staff.Contains(name, StringComparison.OrdinalIgnoreCase));
    }
}
