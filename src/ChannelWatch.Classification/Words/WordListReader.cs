using System.Globalization;
using System.Security.Cryptography;

namespace ChannelWatch.Classification.Words;

/// <summary>
/// Reads the *.txt files of a directory. A line is a comment (#), a set of words (<c>@name = word word*</c>; <c>@!name</c> when its
/// words are looked for in disguise too), a section (<c>[list/rule category=0.9 …] Why.</c>) or a phrase of the section above it.
/// </summary>
internal sealed class WordListReader
{
    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<string, List<int>> _sets = new(StringComparer.Ordinal);
    private readonly List<int> _disguised = [];
    private readonly Dictionary<string, PartDraft> _parts = new(StringComparer.Ordinal);
    private readonly List<(string File, int Line, string Text)> _lines = [];

    public static WordLists Read(string directory)
    {
        if (!Directory.Exists(directory) || Directory.GetFiles(directory, "*.txt") is not { Length: > 0 } files)
        {
            throw new WordListException(directory, 0, "no word lists (*.txt) found");
        }

        var reader = new WordListReader();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
            reader._lines.AddRange(File.ReadAllLines(file).Select((text, index) => (Path.GetFileName(file), index + 1, text.Trim()))
                .Where(line => line.Item3.Length > 0 && line.Item3[0] != '#'));
        }

        return reader.Build(Convert.ToHexStringLower(hash.GetHashAndReset())[..10]);
    }

    private WordLists Build(string version)
    {
        foreach (var line in _lines.Where(line => line.Text[0] == '@'))
        {
            Guarded(line, ReadSet);
        }

        var drafts = ReadPhrases();
        _vocabulary.Trim();
        var groups = new WordGroups(_vocabulary);
        var phrases = drafts.ConvertAll(draft => new Phrase(draft.Section, draft.Parts.ConvertAll(part => part.ToPart(groups))));
        var sets = _sets.ToDictionary(set => set.Key, set => All(set.Value, groups), StringComparer.Ordinal);
        var disguises = new Disguises(_vocabulary, All(_disguised, groups));
        groups.Freeze();
        return new WordLists(_vocabulary, disguises, sets, new PhraseMatcher(phrases, _vocabulary, groups), version);
    }

    private List<(PhraseSection Section, List<PartDraft> Parts)> ReadPhrases()
    {
        PhraseSection? section = null;
        var drafts = new List<(PhraseSection, List<PartDraft>)>();
        foreach (var line in _lines.Where(line => line.Text[0] != '@'))
        {
            Guarded(line, text =>
            {
                if (text[0] == '[')
                {
                    section = ReadSection(text);
                    return;
                }

                var under = section ?? throw new FormatException("a phrase must stand under a [section]");
                drafts.AddRange(Alternatives.Spread(text).Select(variant => (under, ReadParts(variant))));
            });
        }

        return drafts;
    }

    private void ReadSet(string text)
    {
        var (head, tail) = Cut(text, '=');
        var name = head.TrimStart('@', '!').Trim();
        if (!_sets.TryGetValue(name, out var words))
        {
            _sets.Add(name, words = []);
        }

        foreach (var written in tail.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (written[0] == '<')
            {
                words.AddRange(Named(written));
                continue;
            }

            var word = _vocabulary.Add(written);
            words.Add(word);
            if (head.StartsWith("@!", StringComparison.Ordinal))
            {
                _disguised.Add(word);
            }
        }
    }

    private static PhraseSection ReadSection(string text)
    {
        var (head, why) = Cut(text[1..], ']');
        var words = head.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !words[0].Contains('/'))
        {
            throw new FormatException("a section is named \"list/rule\"");
        }

        return new PhraseSection(words[0], [.. words.Skip(1).Select(ReadScore)], why.Trim());
    }

    private static (Category Category, double Score) ReadScore(string text)
    {
        var (name, number) = Cut(text, '=');
        return CategoryNames.TryParse(name, out var category)
            && double.TryParse(number, CultureInfo.InvariantCulture, out var score) && score is > 0 and <= 1
            ? (category, score)
            : throw new FormatException($"\"{text}\" is not a category with a score above 0 and up to 1, such as \"abuse=0.9\"");
    }

    private List<PartDraft> ReadParts(IReadOnlyList<string> written)
    {
        var parts = written.Select(ReadPart).ToList();
        if (parts.TrueForAll(part => part.Class is PhraseClass.Gap or PhraseClass.SentenceStart or PhraseClass.SentenceEnd || part.Optional)
            || parts[0].Class == PhraseClass.Gap || parts[0].Optional)
        {
            throw new FormatException("a phrase must begin with a word");
        }

        return parts;
    }

    private PartDraft ReadPart(string text)
    {
        if (!_parts.TryGetValue(text, out var part))
        {
            _parts.Add(text, part = NewPart(text));
        }

        return part;
    }

    private PartDraft NewPart(string text)
    {
        var optional = text.Length > 1 && text[^1] == '?';
        var written = optional ? text[..^1] : text;
        return written switch
        {
            "^" => new PartDraft(PhraseClass.SentenceStart),
            "$$" => new PartDraft(PhraseClass.SentenceEnd),
            "{num}" => new PartDraft(PhraseClass.Number) { Optional = optional },
            "{link}" => new PartDraft(PhraseClass.Link) { Optional = optional },
            "{mail}" => new PartDraft(PhraseClass.Mail) { Optional = optional },
            "{mention}" => new PartDraft(PhraseClass.Mention) { Optional = optional },
            "{cap}" => new PartDraft(PhraseClass.Capital) { Optional = optional },
            ['~', var gap] when char.IsAsciiDigit(gap) => new PartDraft(PhraseClass.Gap) { Gap = (byte)(gap - '0') },
            ['<', ..] => new PartDraft(PhraseClass.Words) { Words = Named(written), Optional = optional },
            ['(', .., ')'] => new PartDraft(PhraseClass.Words) { Words = [.. written[1..^1].Split('|').SelectMany(Alternative)], Optional = optional },
            _ => new PartDraft(PhraseClass.Words) { Words = [_vocabulary.Add(written)], Optional = optional },
        };
    }

    private IEnumerable<int> Alternative(string written) => written[0] == '<' ? Named(written) : [_vocabulary.Add(written)];

    private List<int> Named(string written) => _sets.TryGetValue(written.Trim('<', '>'), out var words)
        ? words
        : throw new FormatException($"no set is named {written} (sets may use only sets of earlier lines)");

    // What is listed first comes first.
    private static int[] All(List<int> words, WordGroups groups)
    {
        var all = new List<int>(words.Count);
        foreach (var word in words)
        {
            var covered = groups.Covered(word).ToArray();
            Array.Sort(covered);
            all.Add(word);
            all.AddRange(covered);
        }

        return [.. all.Distinct()];
    }

    private static (string Head, string Tail) Cut(string text, char at) => text.IndexOf(at) is > 0 and var index
        ? (text[..index], text[(index + 1)..])
        : throw new FormatException($"\"{at}\" is missing");

    private static void Guarded((string File, int Line, string Text) line, Action<string> read)
    {
        try
        {
            read(line.Text);
        }
        catch (FormatException problem)
        {
            throw new WordListException(line.File, line.Line, problem.Message);
        }
    }
}
