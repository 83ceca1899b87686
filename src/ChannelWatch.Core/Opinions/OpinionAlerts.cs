using System.Globalization;
using ChannelWatch.Core.Outbox;

namespace ChannelWatch.Core.Opinions;

/// <summary>Tells the technicians what keeps an outside opinion from being had (promise 5): once a day, or once a month for the ration.</summary>
public sealed class OpinionAlerts(IOutbox outbox, TimeProvider clock)
{
    /// <summary>From this share of the month's ration on somebody is told, while there is still time to raise it.</summary>
    private const double NearlySpent = 0.8;

    public Task RefusedAsync(School school, IOutsideOpinion source, string why, CancellationToken cancellationToken)
    {
        var day = clock.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return TellAsync(school, $"opinion-refused:{source.Name}:{day}", $"{source.Title} cannot be asked. {why} Until then comments are judged by the local checks alone.", cancellationToken);
    }

    public async Task SpentAsync(School school, IOutsideOpinion source, BudgetAnswer budget, CancellationToken cancellationToken)
    {
        var month = clock.GetUtcNow().ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var allowed = source.Limits.PerMonth;
        if (budget.Standing == BudgetStanding.MonthSpent)
        {
            await TellAsync(school, $"opinion-spent:{source.Name}:{month}", $"The month's {allowed} questions to {source.Title} are used up. Until the next month comments are judged by the local checks alone. PerMonth in the configuration sets the limit.", cancellationToken);
        }
        else if (budget.UsedThisMonth == (int)Math.Ceiling(allowed * NearlySpent))
        {
            await TellAsync(school, $"opinion-nearly-spent:{source.Name}:{month}", $"{budget.UsedThisMonth} of the month's {allowed} questions to {source.Title} are used. When none are left comments are judged by the local checks alone. PerMonth in the configuration sets the limit.", cancellationToken);
        }
    }

    private async Task TellAsync(School school, string notice, string note, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mails = Alerts.About(school, notice, note, null, null, [], now).Select(owed => owed with { Effect = (MailEffect)owed.Effect with { Kind = MailKind.Notice } });
        await outbox.PostOnceAsync([notice], [.. mails], now, cancellationToken);
    }
}
