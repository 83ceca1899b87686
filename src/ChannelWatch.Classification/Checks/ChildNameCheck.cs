using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>
/// Children's names: forename with surname, or a forename together with class and health, behaviour or whereabouts. Names come from a
/// list and must be written as names; what they mean comes from the words around them.
/// </summary>
internal sealed class ChildNameCheck(WordLists lists) : ICheck
{
    private const double WithDetails = 0.92;
    private const double ClassAndDetails = 0.91;
    private const double FullNameAndDetails = 0.75;
    private const double FullName = 0.55;
    private const double FirstNameAndDetails = 0.6;

    private readonly WordSet _forenames = lists.Set("forenames");
    private readonly WordSet _ambiguous = lists.Set("ambiguous-names");
    private readonly WordSet _titles = lists.Set("titles");
    private readonly WordSet _notSurnames = lists.Set("not-surnames");
    private readonly WordSet _adults = lists.Set("adults");
    private readonly WordSet _health = lists.Set("health");
    private readonly WordSet _behaviour = lists.Set("behaviour");
    private readonly WordSet _whereabouts = lists.Set("whereabouts");
    private readonly WordSet _yearWords = lists.Set("year-words");
    private readonly WordSet _children = lists.Set("children");

    public string Name => "personal/child-name";

    public void Run(CheckInput input, FindingSink sink)
    {
        if (!input.HasAny(_forenames))
        {
            return;
        }

        var tokens = input.Tokens;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!IsForename(tokens, at))
            {
                continue;
            }

            var surname = HasSurname(input, at);
            Report(input, sink, at, surname);
            at += surname ? 1 : 0;
        }
    }

    private void Report(CheckInput input, FindingSink sink, int at, bool surname)
    {
        var near = Details.Around(input, at, this);
        var (first, last) = (input.Tokens[at], input.Tokens[surname ? at + 1 : at]);
        if (surname && IsStaff(input, at))
        {
            return;
        }

        var (score, rule, why) = (surname, near) switch
        {
            (true, { Class: true, Any: true }) or (true, { Health: true }) => (WithDetails, "personal/child-full-name-details", "A child's full name with class, health, behaviour or whereabouts."),
            (true, { Class: true }) or (true, { Any: true, Adult: false }) => (FullNameAndDetails, "personal/full-name", "A full name with class, behaviour or whereabouts."),
            (true, { Adult: false }) => (FullName, "personal/full-name", "A full name; it may be a child's."),
            (false, { Class: true, Any: true }) => (ClassAndDetails, "personal/child-class-details", "A child's forename with class and health, behaviour or whereabouts."),
            (false, { Child: true, Health: true }) => (FirstNameAndDetails, "personal/child-health", "A child's forename with something about health."),
            _ => (0, "", ""),
        };
        if (score > 0)
        {
            sink.On(Category.Personal, score, rule, first, last, why);
            sink.On(Category.NamedChild, surname || near.Class || near.Child ? 0.8 : 0.5, rule, first, last, "Names a child.");
        }
        else if (!surname && near.Behaviour && (near.Child || near.Class))
        {
            sink.On(Category.NamedChild, 0.7, "personal/child-behaviour", first, last, "Names a child together with its behaviour.");
            sink.On(Category.Allegation, 0.6, "personal/child-behaviour", first, last, "Accuses a child by name.");
        }
    }

    private bool IsForename(List<Token> tokens, int at)
    {
        var token = tokens[at];
        return token.Kind == TokenKind.Word && _forenames.Has(token)
            && (token.Is(TokenMarks.Capital) ? !(token.Is(TokenMarks.Opening) && _ambiguous.Has(token)) : !_ambiguous.Has(token))
            && !(at > 0 && _titles.Has(tokens[at - 1]));
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
                || (next.Word == 0 && !name.Is(TokenMarks.Capital) && !_ambiguous.Has(name) && next.End - next.Start > 4 && Details.HasClass(input, at, this)));
    }

    private static bool IsStaff(CheckInput input, int at)
    {
        var name = $"{input.Written(input.Tokens[at])} {input.Written(input.Tokens[at + 1])}";
        return input.Comment.School.StaffNames.Concat(input.Comment.School.PlaceNames).Any(staff => staff.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    // What stands within a dozen words of the name.
    private readonly record struct Details(bool Class, bool Health, bool Behaviour, bool Where, bool Child, bool Adult)
    {
        private const int Near = 12;

        public bool Any => Health || Behaviour || Where;

        public static bool HasClass(CheckInput input, int at, ChildNameCheck check) => Around(input, at, check).Class;

        public static Details Around(CheckInput input, int at, ChildNameCheck check)
        {
            var seen = default(Details);
            for (var index = Math.Max(0, at - Near); index < Math.Min(input.Tokens.Count, at + Near + 1); index++)
            {
                var token = input.Tokens[index];
                var isYear = check._yearWords.Has(token) && index + 1 < input.Tokens.Count && (input.Tokens[index + 1].Kind == TokenKind.Number || ClassCodes.IsCode(input.Written(input.Tokens[index + 1])));
                seen = new Details(
                    seen.Class || isYear || ClassCodes.IsCode(input.Written(token)),
                    seen.Health || check._health.Has(token),
                    seen.Behaviour || check._behaviour.Has(token),
                    seen.Where || check._whereabouts.Has(token),
                    seen.Child || check._children.Has(token),
                    seen.Adult || check._adults.Has(token) || check._titles.Has(token));
            }

            return seen;
        }
    }
}
