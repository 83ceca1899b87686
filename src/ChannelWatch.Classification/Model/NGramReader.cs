using System.Runtime.CompilerServices;

namespace ChannelWatch.Classification.Model;

/// <summary>
/// The one pass over a text that training and inference share: tokens to hashed n-grams of words (one to three, and once more with
/// capitalised words masked, so that "Mr X shouted" is learnt without the X), of classes of words, and of characters inside words (two to
/// five).
/// </summary>
internal ref struct NGramReader<TSink>(FoldedText text, WordClasses classes, TSink sink)
    where TSink : struct, INGramSink, allows ref struct
{
    private const uint Capitalised = 0x5EED_CA95;
    private const uint MaskedSalt = 0x3C6E_F372;
    private const uint SkipSalt = 0xA54F_F53A;
    private const uint TripleSalt = 0x510E_527F;
    private const uint ClassSalt = 0x1F83_D9AB;
    private const uint ClassTripleSalt = 0x5BE0_CD19;
    private const uint BesideSalt = 0xCBBB_9D5D;
    private const int ClassReach = 6;
    private const int LongestLeet = 32;
    private const int LongestChars = 40;
    private const int LongestGram = 4;

    private readonly FoldedText _text = text;
    private readonly WordClasses _classes = classes;
    private TSink _sink = sink;
    private TextTraits _traits;
    private uint _previous = 1, _beforePrevious = 1, _maskedPrevious = 1, _maskedBefore = 1;
    private bool _sentenceStart = true, _lastCapitalised, _lastMasked, _lastTitle;
    private int _singles, _singlesStart;
    private uint _class, _lastClass, _classBeforeLast;
    private int _sinceClass;

    public readonly TSink Sink => _sink;

    public TextTraits Read()
    {
        var tokens = new Tokeniser(_text);
        for (var token = tokens.Next(); token.Kind != TokenKind.End; token = tokens.Next())
        {
            var start = _text.Origin(token.Start);
            _sink.Begin(start, _text.OriginEnd(token.End) - start);
            _traits.Saw(token.Kind);
            Take(token);
        }

        EndSpacedLetters(_text.Length);
        Words(2, false);
        _sink.EndSentence();
        _traits.Dropped = _text.Dropped;
        _traits.Length = _text.Length;
        return _traits;
    }

    private void Take(Token token)
    {
        if (token.Kind is not (TokenKind.Word or TokenKind.Mixed))
        {
            EndSpacedLetters(token.Start);
            var kind = Hashing.OfKind(token.Kind, token.Kind == TokenKind.Picture ? _text[token.Start] : '\0');
            Classes(kind, IsTelling(token.Kind) ? kind : 0);
            Words(kind, false);
            _sentenceStart = token.Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Exclamation or TokenKind.Line;
            _lastCapitalised = _lastTitle = false;
            if (_sentenceStart)
            {
                (_class, _lastClass, _classBeforeLast) = (0, 0, 0);
                _sink.EndSentence();
            }

            return;
        }

        var word = _text.Slice(token.Start, token.End);
        CountSpacedLetters(token);
        var named = Look(token, word);
        var hash = Hashing.Of(word);
        Classes(hash, _classes.Of(hash));
        Words(hash, named && !_sentenceStart);
        Characters(word);
        if (token.Kind == TokenKind.Mixed)
        {
            _traits.Mixed++;
            Leet(word);
        }

        _sentenceStart = false;
    }

    private bool Look(Token token, ReadOnlySpan<char> word)
    {
        var capitals = 0;
        for (var index = token.Start; index < token.End; index++)
        {
            capitals += _text.IsUpper(index) ? 1 : 0;
        }

        var capitalised = _text.IsUpper(token.Start);
        var name = capitalised && capitals < 3 && word.Length > 1;
        _traits.Words++;
        _traits.Letters += word.Length;
        _traits.Capitals += capitals;
        _traits.Foreign += word[0] >= 128 ? word.Length : 0;
        _traits.ShoutedWords += capitals >= 3 && capitals >= word.Length - 1 ? 1 : 0;
        _traits.CapitalisedWords += name && !_sentenceStart ? 1 : 0;
        _traits.CapitalisedPairs += name && _lastCapitalised ? 1 : 0;
        _traits.TitledNames += _lastTitle && capitalised ? 1 : 0;
        _lastCapitalised = name;
        _lastTitle = word is "mr" or "mrs" or "miss" or "ms" or "dr" or "sir" or "madam" or "head";
        return name;
    }

    private void Words(uint word, bool masked)
    {
        Span<uint> grams =
        [
            WordBucket(word),
            WordBucket(Hashing.Pair(_previous, word)),
            WordBucket(Hashing.Pair(_beforePrevious, word) ^ SkipSalt),
            WordBucket(Hashing.Pair(Hashing.Pair(_beforePrevious, _previous), word) ^ TripleSalt),
        ];
        AddWords(grams);
        var shown = masked ? Capitalised : word;
        if (masked || _lastMasked)
        {
            var pair = Hashing.Pair(_maskedPrevious, shown) ^ MaskedSalt;
            AddWords([WordBucket(pair), WordBucket(Hashing.Pair(_maskedBefore, pair))]);
        }

        (_beforePrevious, _previous) = (_previous, word);
        (_maskedBefore, _maskedPrevious) = (_maskedPrevious, shown);
        _lastMasked = masked;
    }

    /// <summary>What a word stands for: by itself, beside its neighbours, and after what the words shortly before it stand for.</summary>
    private void Classes(uint word, uint ownClass)
    {
        if (ownClass != 0)
        {
            var own = Hashing.Step(ClassSalt, ownClass);
            var pair = Hashing.Pair(_lastClass, own);
            AddWords([WordBucket(own), WordBucket(Hashing.Pair(_previous, own) ^ BesideSalt)]);
            if (_lastClass != 0 && _sinceClass < ClassReach)
            {
                AddWords([WordBucket(pair), WordBucket(Hashing.Pair(_classBeforeLast, pair) ^ ClassTripleSalt)]);
            }

            (_classBeforeLast, _lastClass, _sinceClass, _class) = (_lastClass, own, 0, own);
            return;
        }

        if (_class != 0)
        {
            AddWords([WordBucket(Hashing.Pair(_class, word) ^ BesideSalt)]);
        }

        _sinceClass++;
        _class = 0;
    }

    private static bool IsTelling(TokenKind kind) => kind is TokenKind.Phone or TokenKind.Postcode or TokenKind.Money or TokenKind.ClassName
        or TokenKind.Clock or TokenKind.LongNumber or TokenKind.Link or TokenKind.VouchedLink or TokenKind.Mail or TokenKind.Mention or TokenKind.Question or TokenKind.Picture;

    private static uint WordBucket(uint hash) => Hashing.Reduce(hash, ModelShape.WordBuckets);

    private void AddWords(scoped ReadOnlySpan<uint> buckets)
    {
        _traits.WordGrams += buckets.Length;
        _sink.Add(buckets);
    }

    [SkipLocalsInit]
    private void Characters(scoped ReadOnlySpan<char> word)
    {
        var length = Math.Min(word.Length, LongestChars);
        Span<uint> grams = stackalloc uint[(LongestChars + 1) * LongestGram];
        var count = 0;
        for (var start = -1; start < length; start++)
        {
            var hash = Hashing.Step(0, start < 0 ? '_' : word[start]);
            var end = Math.Min(start + LongestGram, length);
            for (var index = start + 1; index <= end; index++)
            {
                hash = Hashing.Step(hash, index == length ? '_' : word[index]);
                grams[count++] = ModelShape.WordBuckets + Hashing.Reduce(hash, ModelShape.CharBuckets);
            }
        }

        _traits.CharGrams += count;
        _sink.Add(grams[..count]);
    }

    private void Leet(scoped ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestLeet];
        var length = 0;
        foreach (var character in word[..Math.Min(word.Length, LongestLeet)])
        {
            plain[length++] = Leetspeak.Undo(character);
        }

        AddWords([WordBucket(Hashing.Of(plain[..length]))]);
        Characters(plain[..length]);
    }

    private void CountSpacedLetters(Token token)
    {
        if (token.Length != 1)
        {
            EndSpacedLetters(token.Start);
            return;
        }

        _singlesStart = _singles == 0 ? token.Start : _singlesStart;
        _singles++;
    }

    /// <summary>Letters set apart one by one are read together once more.</summary>
    private void EndSpacedLetters(int end)
    {
        if (_singles >= 3)
        {
            Span<char> joined = stackalloc char[LongestLeet];
            var length = 0;
            for (var index = _singlesStart; index < end && length < LongestLeet; index++)
            {
                if (Tokeniser.IsLetter(_text[index]) || Tokeniser.IsDigit(_text[index]))
                {
                    joined[length++] = Leetspeak.Undo(_text[index]);
                }
            }

            _traits.SpacedLetters++;
            AddWords([WordBucket(Hashing.Of(joined[..length]))]);
            Characters(joined[..length]);
        }

        _singles = 0;
    }
}
