using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Mail.Texts;

/// <summary>The sentences of the digest, shared by its HTML, its text and its subject.</summary>
internal sealed class DigestWording(DailyDigest digest)
{
    public int New => digest.Channels.Sum(channel => channel.New);

    public IReadOnlyList<ChannelDay> Failing => [.. digest.Channels.Where(channel => channel.Health.FailingSince is not null)];

    public IReadOnlyList<ChannelDay> Unchecked => [.. digest.Channels.Where(channel => channel.CheckMissing is not null)];

    public bool IsQuiet => digest.NothingHappened && digest.DeadEffects == 0;

    /// <summary>The day in one line: what came, what was hidden, what waits.</summary>
    public string Headline
    {
        get
        {
            if (IsQuiet)
            {
                return "A quiet day: nothing happened";
            }

            var parts = new List<string> { New == 0 ? "no new comments" : Count.Of(New, "comment") };
            Add(parts, digest.Hidden.Count, number => $"{number} hidden");
            Add(parts, digest.ByHand.Count, number => $"{number} to be done by hand");
            Add(parts, digest.Waiting.Count, number => $"{number} {(number == 1 ? "waits" : "wait")} for a decision");
            Add(parts, digest.Overdue.Count, number => $"{Count.Of(number, "answer")} overdue");
            return Count.Capital(string.Join(", ", parts));
        }
    }

    /// <summary>What the headteacher should know first; empty when there is nothing.</summary>
    public IReadOnlyList<string> Urgent
    {
        get
        {
            var lines = new List<string>();
            Add(lines, digest.OpenAlarms.Count, number => $"{Count.Of(number, "safeguarding alarm")} {(number == 1 ? "is" : "are")} open: nobody has pressed “I have it”.");
            Add(lines, Failing.Count, number => $"{Count.Of(number, "channel")} cannot be read: what is written there now is not seen until it works again.");
            Add(lines, Unchecked.Count, number => $"{Count.Of(number, "channel")} that a person should have looked at {(number == 1 ? "was" : "were")} not looked at: {string.Join(", ", Unchecked.Select(day => PlainWords.OneLine(day.Channel.Name, 80)))}.");
            Add(lines, digest.DeadEffects, number => $"{Count.Of(number, "action or mail", "actions or mails")} could not be carried out and {(number == 1 ? "was" : "were")} given up. Please ask the technician.");
            return lines;
        }
    }

    public string Tone => digest.OpenAlarms.Count > 0 || digest.Overdue.Count > 0 || digest.ByHand.Count > 0 || Failing.Count > 0 || Unchecked.Count > 0 || digest.DeadEffects > 0 ? "late" : digest.Waiting.Count > 0 ? "wait" : "calm";

    public string Answered => digest.Acknowledged == 0 ? "" : $"{Count.Of(digest.Acknowledged, "comment")} {(digest.Acknowledged == 1 ? "was" : "were")} answered on the day.";

    /// <summary>How often people overturned the machine; empty while there is too little to tell.</summary>
    public IReadOnlyList<string> Drift
    {
        get
        {
            var lines = new List<string>();
            if (digest.Drift is not { IsEmpty: false } drift)
            {
                return lines;
            }

            if (drift.Hidden > 0)
            {
                lines.Add($"Of {Count.Of(drift.Hidden, "comment")} it hid in {drift.Days} days, people brought back {drift.Restored}{Share(drift.Restored, drift.Hidden)}.");
            }

            Add(lines, drift.TakenDown, number => $"Of {Count.Of(drift.LeftUp, "comment")} it left up, people took down {number}{Share(number, drift.LeftUp)}.");
            lines.AddRange(drift.Lines.Where(line => line.Restored > 0 || line.Approved > 0).Select(line =>
                $"{Count.Capital(line.Category?.InWords() ?? "pictures and repeated words")}: {(line.Hidden > 0 ? $"{line.Restored} of {line.Hidden} hidden brought back" : "none hidden")}, {line.Approved} of {line.Asked} asked about left up."));
            return lines;
        }
    }

    public string Covers(DateTimeOffset now)
    {
        var time = new LocalTime(digest.School, now);
        var hours = (digest.Until - digest.From).TotalHours;
        var span = hours is > 23.5 and < 24.5 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({hours:0} hours, because the clocks changed)");
        return $"Covers {time.Say(digest.From)} until {time.Say(digest.Until)}{span}.";
    }

    public string Health(ChannelDay day, DateTimeOffset now)
    {
        var time = new LocalTime(digest.School, now);
        if (day.Watch is { } watch)
        {
            return Looked(day, watch, time);
        }

        var standing = day.Health switch
        {
            { FailingSince: { } since } => $"cannot be read since {time.Say(since)}. {PlainWords.OneLine(day.Health.LastError ?? "", 400)}".TrimEnd(),
            { LastReadAt: { } read } => $"works, last read {time.Say(read)}",
            _ => "has not been read yet",
        };
        return string.Join(' ', day.Gaps.Select(gap => Gap(gap, time)).Prepend(day.Health.FailingSince is not null && day.CompleteUntil is { } until ? $"{standing} Seen completely until {time.Say(until)}." : standing));
    }

    private static string Gap(CoverageGap gap, LocalTime time) =>
        $"Not watched from {time.Say(gap.From)} until {time.Say(gap.Until)} ({PlainWords.OneLine(gap.Cause, 120)}); {(gap.Found == 0 ? "nothing new was found afterwards" : $"{Count.Of(gap.Found, "comment")} written meanwhile {(gap.Found == 1 ? "was" : "were")} read afterwards")}.";

    private static string Share(int part, int of) => part == 0 || of == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * part / of:0.#} %)");

    private string Looked(ChannelDay day, ManualWatch watch, LocalTime time)
    {
        var last = day.LastCheck is { } check
            ? $"last looked at {time.Say(check.At)} by {PlainWords.OneLine(check.By.Name, 100)}{(check.Outcome == CheckOutcome.Reported ? ", who reported a post" : ", nothing to report")}"
            : "nobody has looked at it yet";
        var missing = day.CheckMissing is { } asked ? $"; the check of {LocalTime.LongDay(asked)} is missing" : "";
        var review = watch.ReviewOn is { } on && on <= digest.Date ? $". Its review fell due on {LocalTime.LongDay(on)}" : "";
        return watch switch
        {
            { ClosedOn: { } closed } when closed <= digest.Date => $"closed since {LocalTime.LongDay(closed)}, kept on the register",
            { Rhythm: CheckRhythm.Never } => $"on the register; nobody is asked to look{review}",
            _ => $"watched by hand: {last}{missing}{review}",
        };
    }

    private static void Add(List<string> parts, int number, Func<int, string> words)
    {
        if (number > 0)
        {
            parts.Add(words(number));
        }
    }
}
