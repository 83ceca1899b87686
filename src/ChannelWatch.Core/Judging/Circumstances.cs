using System.Globalization;

namespace ChannelWatch.Core.Judging;

/// <summary>What the circumstances add to a ruling: an earlier decision on the same words, and pictures. They only ever make it stricter. Pure.</summary>
internal static class Circumstances
{
    /// <param name="context">The circumstances.</param>
    /// <param name="kind">What was written.</param>
    /// <param name="step">The findings as ruled on; a decisive circumstance becomes its first reason.</param>
    /// <param name="ruling">What was ruled on them.</param>
    /// <param name="repeats">The policy on words decided on before.</param>
    /// <param name="notes">What is worth saying without having decided.</param>
    public static Ruling Apply(JudgingContext context, CommentKind kind, RulingStep step, Ruling ruling, RepeatRule repeats, out IReadOnlyList<string> notes)
    {
        if (context is { Earlier: null, Media: null })
        {
            notes = [];
            return ruling;
        }

        var said = new List<string>();
        notes = said;
        return Media(context, kind, step, Earlier(repeats, context, step, ruling, said), said);
    }

    private static Ruling Earlier(RepeatRule repeats, JudgingContext context, RulingStep step, Ruling ruling, List<string> notes)
    {
        if (context.Earlier is not { } earlier)
        {
            return ruling;
        }

        var hides = earlier is { TookDown: true, Exact: true, WasSpam: true } && repeats.HideExactSpam && !step.IsGuarded(Category.Spam);
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
