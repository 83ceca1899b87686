using ChannelWatch.Classification.Text;
using ChannelWatch.Classification.Words;

namespace ChannelWatch.Classification.Checks;

/// <summary>Members of staff named in a complaint or in abuse (R22): named in praise is fine.</summary>
internal sealed class StaffCheck(WordLists lists) : ICheck
{
    private const double Surely = 0.9;
    private const double Likely = 0.6;
    private const double Perhaps = 0.35;

    private readonly WordSet _titles = lists.Set("titles");
    private readonly WordSet _notSurnames = lists.Set("not-surnames");
    private readonly WordSet _negative = lists.Set("negative");
    private readonly WordSet _praise = lists.Set("praise");

    public string Name => "staff";

    public void Run(CheckInput input, FindingSink sink)
    {
        var named = NamedStaff(input);
        if (named < 0)
        {
            return;
        }

        var complaint = IntentScore.Of(input) == Intent.Complaint;
        var negatives = input.Tokens.Count(_negative.Has) + (complaint ? 1 : 0);
        var hostile = sink.Best(Category.Abuse) >= 0.5 || sink.Best(Category.Threat) >= 0.5 || sink.Best(Category.Allegation) >= 0.5;
        var praise = input.Tokens.Count(_praise.Has);
        var score = hostile || negatives >= praise + 2 ? Surely : negatives > praise ? Likely : praise == 0 ? Perhaps : 0;
        if (score > 0)
        {
            var last = Math.Min(named + 1, input.Tokens.Count - 1);
            var (rule, why) = score > Perhaps ? ("staff/named", "Names a member of staff in a complaint.") : ("staff/mentioned", "Names a member of staff, neither in praise nor plainly in complaint.");
            sink.On(Category.NamedStaff, score, rule, input.Tokens[named], input.Tokens[last], why);
        }
    }

    private int NamedStaff(CheckInput input)
    {
        for (var at = 0; input.HasAny(_titles) && at + 1 < input.Tokens.Count; at++)
        {
            var (title, name) = (input.Tokens[at], input.Tokens[at + 1]);
            if (_titles.Has(title) && name.Kind == TokenKind.Word && !_notSurnames.Has(name) && name.Start - title.End <= 2 && (name.Is(TokenMarks.Capital) || name.Word == 0))
            {
                return at;
            }
        }

        var staff = input.Comment.School.StaffNames;
        for (var at = 0; staff.Count > 0 && at < input.Tokens.Count; at++)
        {
            var word = input.Tokens[at];
            if (word.Is(TokenMarks.Capital) && IsLastName(input.Written(word), staff))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsLastName(ReadOnlySpan<char> written, IReadOnlyList<string> staff)
    {
        for (var person = 0; person < staff.Count; person++)
        {
            if (staff[person].AsSpan(staff[person].LastIndexOf(' ') + 1).Equals(written, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
