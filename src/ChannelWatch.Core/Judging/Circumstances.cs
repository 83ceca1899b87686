using System.Globalization;

namespace ChannelWatch.Core.Judging;

/// <summary>What the circumstances add to a ruling: an earlier decision on the same words, and pictures. They only ever make it stricter. Pure.</summary>
internal static class Circumstances
{
    public static Ruling Apply(PolicyRules rules, JudgingContext context, CommentKind kind, RulingStep step, Ruling ruling, List<string> notes) =>
        Media(context, kind, step, Earlier(rules, context, step, ruling, notes), notes);

    private static Ruling Earlier(PolicyRules rules, JudgingContext context, RulingStep step, Ruling ruling, List<string> notes)
    {
        if (context.Earlier is not { } earlier)
        {
            return ruling;
        }

        var hides = earlier is { TookDown: true, Exact: true, WasSpam: true } && rules.Context.Repeats.HideExactSpam && !step.IsGuarded(Category.Spam);
        var stricter = hides ? Ruling.Hide : earlier.TookDown ? Ruling.Queue : Ruling.Publish;
        Add(step, notes, Sentence(earlier), decisive: stricter > ruling);
        return stricter > ruling ? stricter : ruling;
    }

    private static Ruling Media(JudgingContext context, CommentKind kind, RulingStep step, Ruling ruling, List<string> notes)
    {
        var stricter = context.Media switch
        {
            MediaRule.Hide when kind != CommentKind.DirectMessage => Ruling.Hide,
            MediaRule.Hide or MediaRule.Ask => Ruling.Queue,
            _ => Ruling.Publish,
        };
        if (stricter > Ruling.Publish)
        {
            var what = stricter == Ruling.Hide ? "it is hidden until a person has looked" : "a person must look";
            Add(step, notes, $"It carries a picture, video or file, which words cannot tell about: {what}.", decisive: stricter > ruling);
        }

        return stricter > ruling ? stricter : ruling;
    }

    private static void Add(RulingStep step, List<string> notes, string sentence, bool decisive)
    {
        if (decisive)
        {
            step.Reasons.Insert(0, sentence);
        }
        else
        {
            notes.Add(sentence);
        }
    }

    private static string Sentence(EarlierDecision earlier)
    {
        var did = earlier.Action switch
        {
            DecisionAction.Hide => "hid",
            DecisionAction.Remove => "removed",
            DecisionAction.Restore => "restored",
            _ => "approved",
        };
        var words = earlier.Exact ? "the same words" : "almost the same words";
        return string.Create(CultureInfo.InvariantCulture, $"{earlier.By} {did} {words} on {earlier.On:d MMMM yyyy} (case {earlier.Case}).");
    }
}
