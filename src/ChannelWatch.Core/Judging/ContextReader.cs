using ChannelWatch.Core.Media;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Similarity;

namespace ChannelWatch.Core.Judging;

/// <summary>Gathers the circumstances of a batch of comments that the policy may take into account.</summary>
public sealed class ContextReader(IContextStore store, ITextFolder folder, TimeProvider clock)
{
    public async Task<IReadOnlyList<JudgingContext>> ReadAsync(School school, Channel channel, ContextRules rules, IReadOnlyList<UnjudgedRevision> batch, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var folded = batch.Select(unjudged => folder.Fold(JudgedText.Of(unjudged.Case.Latest))).ToList();
        var known = await store.ReadAsync(
            [
                .. batch.Select((unjudged, index) => new ContextQuestion(
                    unjudged.Case, now.AddDays(-rules.Strikes.Days), now.AddMinutes(-rules.Burst.Minutes), now.AddDays(-rules.Repeats.Days), TextMarks.Of(folded[index]))),
            ],
            cancellationToken);
        return [.. known.Select((one, index) => new JudgingContext
        {
            Strikes = one.Strikes,
            IsRegular = !one.EverTakenDown && one.Published >= rules.Regulars.Published && one.PublishedSince <= now.AddDays(-rules.Regulars.Days),
            Burst = one.Rush,
            Earlier = Earlier(school, rules.Repeats, one.Decided, folded[index]),
            Media = batch[index].Case.Latest.Attachments.Any(NeedsEyes) ? channel.Media : null,
        })];
    }

    /// <summary>What words cannot tell about. A sticker comes from the platform's own collection; a link stands in the text and is judged there.</summary>
    private static bool NeedsEyes(CommentAttachment attachment) => attachment.Kind is AttachmentKind.Image or AttachmentKind.Video or AttachmentKind.Audio or AttachmentKind.File;

    private EarlierDecision? Earlier(School school, RepeatRule rule, IReadOnlyList<DecidedText> decided, string folded) => decided
        .Select(text => (Text: text, Likeness: TextMarks.Likeness(folder.Fold(text.Text), folded)))
        .Where(pair => pair.Likeness >= rule.Likeness)
        .OrderByDescending(pair => pair.Likeness)
        .ThenByDescending(pair => pair.Text.At)
        .Select(pair => new EarlierDecision(pair.Text.Case, pair.Text.Action, pair.Text.By, school.Today(pair.Text.At), pair.Likeness >= 1, pair.Text.WasSpam))
        .FirstOrDefault();
}
