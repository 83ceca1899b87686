using System.Globalization;
using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Judging;

/// <summary>Tells a rush on a post from ordinary liveliness while a batch is judged, and tells the moderators of it, once a day for a post.</summary>
internal sealed class RushWatch(School school, Channel channel, BurstRule rule)
{
    /// <summary>A post on which twenty new people say well done is a good day, not a raid: some must be doubtful.</summary>
    private const int LeastDoubtful = 2;

    private readonly Dictionary<string, int> _doubtful = [];
    private readonly Dictionary<string, (Case Newest, Burst Burst)> _rushes = [];

    /// <summary>The context with the rush, when there is one; what this batch found doubtful so far counts too.</summary>
    public JudgingContext See(Case @case, JudgingContext context)
    {
        if (context.Burst is not { } seen || @case.PostId.Length == 0)
        {
            return context with { Burst = null };
        }

        var burst = seen with { Doubtful = seen.Doubtful + _doubtful.GetValueOrDefault(@case.PostId) };
        if (burst.Doubtful < rule.Doubtful && (burst.NewAuthors < rule.NewAuthors || burst.Doubtful < LeastDoubtful))
        {
            return context with { Burst = null };
        }

        _rushes[@case.PostId] = (@case, burst);
        return context with { Burst = burst };
    }

    public void Judged(Case @case, Verdict verdict)
    {
        if (verdict.Ruling != Ruling.Publish)
        {
            _doubtful[@case.PostId] = _doubtful.GetValueOrDefault(@case.PostId) + 1;
        }
    }

    public async Task TellAsync(IOutbox outbox, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var (post, rush) in _rushes)
        {
            var series = $"rush:{channel.Id}:{post}:";
            if (await outbox.LastPostedAsync(series, cancellationToken) is { } last && now - last < TimeSpan.FromDays(1) && now >= last)
            {
                continue;
            }

            var notice = FormattableString.Invariant($"{series}{now.UtcTicks}");
            await outbox.PostOnceAsync([notice], Mails(notice, rush.Newest, rush.Burst, now), now, cancellationToken);
        }
    }

    private IReadOnlyList<NewEffect> Mails(string notice, Case newest, Burst burst, DateTimeOffset now)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"An unusual number of people is writing under one post: {burst.CommentsInWords} in {rule.Minutes} minutes, by {burst.NewAuthors} authors not seen here before; {burst.Doubtful} of the comments are doubtful. ChannelWatch judges more strictly there until it is calm again. Please look at the post; on the platform you can close its comments for a while.");
        return [.. school.ModeratorsOf(channel.Id, now).Select(person => new NewEffect(
            $"alert:{notice}:{person.Email}",
            new MailEffect(school.Id, person.Email, MailKind.Notice, [newest.Id], Note: note, Channel: channel.Id),
            newest.Id))];
    }
}
