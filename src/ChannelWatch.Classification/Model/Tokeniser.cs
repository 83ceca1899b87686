using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Model;

/// <summary>Cuts a folded text into tokens, left to right, in linear time.</summary>
internal ref struct Tokeniser(FoldedText text)
{
    private const int LongestPhone = 24;

    private readonly FoldedText _text = text;
    private int _position;

    public Token Next()
    {
        while (_position < _text.Length)
        {
            var start = _position;
            var kind = Read(_text[start]);
            if (kind != TokenKind.End)
            {
                return new Token(kind, start, _position);
            }
        }

        return new Token(TokenKind.End, _position, _position);
    }

    public static bool IsLetter(char character) =>
        character is >= 'a' and <= 'z' || (character >= 128 && char.IsLetter(character));

    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsMask(char character) => character is '*' or '@' or '$' or '!' or '|' or '€' or '#' or '_';

    private TokenKind Read(char first)
    {
        var next = _text[_position + 1];
        if (IsLetter(first) || (first is '$' or '*' && IsLetter(next)))
        {
            return ReadRun();
        }

        if (IsDigit(first) || (first is '+' or '(' && IsDigit(next)))
        {
            return TryPhone() ? TokenKind.Phone : IsDigit(first) ? ReadRun() : Skip();
        }

        if (first == '@' && IsLetter(next))
        {
            _position++;
            SkipName();
            return TokenKind.Mention;
        }

        _position++;
        return first switch
        {
            '£' or '$' or '€' => TokenKind.Money,
            '?' => TokenKind.Question,
            '!' => TokenKind.Exclamation,
            '"' => TokenKind.Quote,
            '.' => TokenKind.Stop,
            '\n' => TokenKind.Line,
            >= '\uE000' and <= '\uF8FF' => TokenKind.Picture,
            >= '\u2190' and <= '\u2BFF' => TokenKind.Picture,
            _ => TokenKind.End,
        };
    }

    private TokenKind Skip()
    {
        _position++;
        return TokenKind.End;
    }

    private void SkipName()
    {
        while (IsLetter(_text[_position]) || IsDigit(_text[_position]) || (_text[_position] is '_' or '.' && IsLetter(_text[_position + 1])))
        {
            _position++;
        }
    }

    private TokenKind ReadRun()
    {
        var start = _position;
        var letters = 0;
        var digits = 0;
        var masks = 0;
        for (; ; _position++)
        {
            var character = _text[_position];
            if (IsLetter(character))
            {
                letters++;
            }
            else if (IsDigit(character))
            {
                digits++;
            }
            else if (IsMask(character) && MaskGoesOn())
            {
                masks++;
            }
            else if (!(character == '\'' && IsLetter(_text[_position + 1])))
            {
                break;
            }
        }

        return LinkOrMail(start) ?? (letters == 0 && masks == 0 ? NumberKind(start, digits)
            : digits == 0 && masks == 0 ? TokenKind.Word
            : MixedKind(start, letters, digits, masks));
    }

    private readonly bool MaskGoesOn()
    {
        var ahead = 1;
        while (ahead < 6 && IsMask(_text[_position + ahead]))
        {
            ahead++;
        }

        var after = _text[_position + ahead];
        return IsLetter(after) || (_text[_position] == '$' && !IsDigit(after));
    }

    private TokenKind NumberKind(int start, int digits)
    {
        if (_text[_position] is ':' or '.' && digits <= 2 && IsDigit(_text[_position + 1]) && IsDigit(_text[_position + 2]))
        {
            _position += 3;
            return TokenKind.Clock;
        }

        return digits switch
        {
            1 or 2 => TokenKind.ShortNumber,
            4 when _text[start] is '1' or '2' => TokenKind.Year,
            <= 4 => TokenKind.Number,
            _ => TokenKind.LongNumber,
        };
    }

    private TokenKind MixedKind(int start, int letters, int digits, int masks)
    {
        var length = _position - start;
        var first = _text[start];
        if (masks == 0 && length <= 3 && letters == 1)
        {
            return IsDigit(first) || first is 'y' or 's' or 'p' or 'u' ? TokenKind.ClassName : TokenKind.Mixed;
        }

        if (masks == 0 && TextPatterns.IsPostcode(_text, start, ref _position))
        {
            return TokenKind.Postcode;
        }

        return masks == 0 && IsDigit(first) && TextPatterns.IsUnit(_text.Slice(start, _position), digits) ? TokenKind.ShortNumber : TokenKind.Mixed;
    }

    private TokenKind? LinkOrMail(int start)
    {
        if (_text[_position] == ':' && _text[_position + 1] == '/' && _text[_position + 2] == '/')
        {
            var host = _position + 3;
            SkipToSpace();
            return LinkKind(host);
        }

        var at = _text.Slice(start, _position).LastIndexOf('@');
        if (!TextPatterns.HasDomain(_text, at < 0 ? start : start + at + 1, _position))
        {
            return null;
        }

        SkipToSpace();
        return at < 0 && _text.Slice(start, _position).IndexOf('@') < 0 ? LinkKind(start) : TokenKind.Mail;
    }

    /// <summary>A host whose name is followed by a port or a sign-in is nobody's well-known site.</summary>
    private readonly TokenKind LinkKind(int start)
    {
        var link = _text.Slice(start, _position);
        var end = link.IndexOfAny('/', '?', '#');
        return VouchedSites.IsInstitution((end < 0 ? link : link[..end]).TrimEnd("),.!;:'\"")) ? TokenKind.VouchedLink : TokenKind.Link;
    }

    private void SkipToSpace()
    {
        while (_position < _text.Length && _text[_position] is not (' ' or '\n'))
        {
            _position++;
        }
    }

    private bool TryPhone()
    {
        var digits = 0;
        var last = _position;
        if (_text[_position] is not ('0' or '+' or '('))
        {
            return false;
        }

        for (var index = _position; index < _position + LongestPhone; index++)
        {
            var character = _text[index];
            if (IsDigit(character))
            {
                digits++;
                last = index + 1;
            }
            else if (character is not (' ' or '-' or '.' or '(' or ')' or '+'))
            {
                break;
            }
        }

        if (digits is < 9 or > 15)
        {
            return false;
        }

        _position = last;
        return true;
    }
}
