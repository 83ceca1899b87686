using System.Text;

namespace ChannelWatch.Mail.Texts;

/// <summary>Lays out the text part of a mail: wrapped lines, quotations, links each on a line of their own and never broken.</summary>
internal sealed class TextPage
{
    private const int Width = 72;

    private readonly StringBuilder _page = new();

    public TextPage Title(string title) => Line(title).Line(new string('=', Math.Min(title.Length, Width))).Gap();

    public TextPage Section(string title) => Gap().Line(title).Line(new string('-', Math.Min(title.Length, Width)));

    public TextPage Paragraph(string words) => Wrap(words, "", "").Gap();

    public TextPage Item(string words, string mark = "- ") => Wrap(words, mark, new string(' ', mark.Length));

    public TextPage Detail(string words) => Wrap(words, "  ", "  ");

    public TextPage Quote(string words) => Wrap(words, "  > ", "  > ");

    public TextPage Link(string meaning, Uri link) => Line($"  {meaning}:").Line($"  {link.AbsoluteUri}");

    public TextPage Line(string words)
    {
        _page.Append(words).Append('\n');
        return this;
    }

    /// <summary>One empty line, never two.</summary>
    public TextPage Gap()
    {
        if (_page.Length > 1 && !(_page[^1] == '\n' && _page[^2] == '\n'))
        {
            _page.Append('\n');
        }

        return this;
    }

    public override string ToString() => _page.ToString().TrimEnd() + "\n";

    private TextPage Wrap(string words, string first, string next)
    {
        var line = new StringBuilder(first);
        var empty = true;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                Line(line.ToString());
                line.Clear().Append(next);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        return Line(line.ToString().TrimEnd());
    }
}
