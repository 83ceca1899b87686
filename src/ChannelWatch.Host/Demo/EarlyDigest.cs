using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Demo;

/// <summary>Mails the headteacher the digest of the day so far, so that nobody has to wait until tomorrow to see one.</summary>
internal sealed class EarlyDigest(SchoolDirectory schools, IOutbox outbox, TimeProvider clock) : BackgroundService
{
    /// <summary>By then the script has shown one of everything.</summary>
    private static readonly TimeSpan After = TimeSpan.FromSeconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(After, clock, stoppingToken);
        var now = clock.GetUtcNow();
        foreach (var school in schools.Schools)
        {
            var notice = FormattableString.Invariant($"demo-digest:{school.Id}:{now.UtcTicks}");
            var mails = DigestClock.Readers(school, now).Select(person => new NewEffect($"{notice}:{person.Email}", new MailEffect(school.Id, person.Email, MailKind.Digest, [], school.Today(now))));
            await outbox.PostOnceAsync([notice], [.. mails], now, stoppingToken);
        }
    }
}
