using System.Globalization;
using ChannelWatch.Core.Outbox;
using Microsoft.Extensions.Logging;

namespace ChannelWatch.Core.Clocks;

/// <summary>
/// Asks the connectors whose sign-in runs out how long it lasts, which renews it where the platform allows, and warns people 14, 7 and 1 days
/// before one of them has to act. Repeating it is harmless.
/// </summary>
public sealed class TokenRound(
    SchoolDirectory schools, IConnectors connectors, ITokenRegister tokens, IOutbox outbox, TimeProvider clock, ILogger<TokenRound> logger)
{
    private static readonly TimeSpan AskEvery = TimeSpan.FromHours(6);

    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromDays(7);

    /// <summary>Days ahead at which a mail goes; 0 is when it has run out.</summary>
    private static readonly int[] Stages = [0, 1, 7, 14];

    private static readonly string[] WhereToLook =
    [
        "Look up the channel's page in docs/channels: it says how the sign-in is made anew, click by click.",
        "Put the new one where the configuration points, and restart ChannelWatch.",
        "Run \"channelwatch check\". Nothing on record is lost: the same channel goes on with its history.",
    ];

    /// <summary>One round.</summary>
    /// <param name="everyChannel">True asks every channel (at the start of the service); false only those not asked for six hours.</param>
    /// <param name="cancellationToken">Stops between two channels.</param>
    public async Task RunAsync(bool everyChannel, CancellationToken cancellationToken)
    {
        var unreadable = await tokens.UnreadableAsync(cancellationToken);
        foreach (var (school, channel) in schools.AllChannels)
        {
            if (unreadable.Contains(channel.Id))
            {
                await TellUnreadableAsync(school, channel, cancellationToken);
            }

            if (connectors.For(channel.Id) is ITokenHolder holder && (everyChannel || await IsDueAsync(channel, cancellationToken)))
            {
                await AskAsync(school, channel, holder, cancellationToken);
            }
        }
    }

    /// <summary>How many days ahead the mail speaks that should have gone by now; null when there is time.</summary>
    public static int? StageOf(TimeSpan left) => Stages.Where(days => left <= TimeSpan.FromDays(days)).Select(days => (int?)days).FirstOrDefault();

    private async Task<bool> IsDueAsync(Channel channel, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await tokens.ReadNoteAsync(channel.Id, cancellationToken) is not { } note || now - note.AskedAt >= AskEvery || now < note.AskedAt;
    }

    private async Task AskAsync(School school, Channel channel, ITokenHolder holder, CancellationToken cancellationToken)
    {
        try
        {
            var standing = await holder.InspectTokenAsync(cancellationToken);
            await tokens.WriteNoteAsync(channel.Id, new TokenNote(clock.GetUtcNow(), standing.PersonNeededBy, standing.Steps), cancellationToken);
            if (standing.PersonNeededBy is { } by && StageOf(by - clock.GetUtcNow()) is { } days)
            {
                await WarnAsync(school, channel, by, days, standing.Steps, cancellationToken);
            }
        }
        catch (ChannelException failure)
        {
            logger.TokenNotInspected(channel.Id, failure.Failure, failure.Message);
            if (failure.Failure == ChannelFailure.Credentials)
            {
                var steps = (await tokens.ReadNoteAsync(channel.Id, cancellationToken))?.Steps;
                await TellAsync(school, channel, $"token-refused:{channel.Id}:", $"Its sign-in is refused: {failure.Message}", steps, Concerned(school, channel, withHead: true), cancellationToken);
            }
        }
    }

    private async Task WarnAsync(School school, Channel channel, DateTimeOffset by, int days, IReadOnlyList<string> steps, CancellationToken cancellationToken)
    {
        // One mail a stage for each sign-in: a mail of this stage that went shortly before belongs to the same one, though its last day is told slightly differently.
        var series = FormattableString.Invariant($"token-expiry:{channel.Id}:{days}:");
        if (await outbox.LastPostedAsync(series, cancellationToken) is { } told && told > by - TimeSpan.FromDays(days + 1))
        {
            return;
        }

        var when = TimeZoneInfo.ConvertTime(by, school.Zone).ToString("dddd d MMMM yyyy 'at' HH:mm", CultureInfo.GetCultureInfo("en-GB"));
        var words = days == 0
            ? $"Its sign-in ran out on {when}. ChannelWatch can neither read it nor act there until somebody signs in again. Until then please look at {channel.Name} by hand."
            : $"Its sign-in runs out on {when}. It works until then; from then on ChannelWatch can neither read it nor act there. Somebody has to sign in again before.";
        var notice = FormattableString.Invariant($"{series}{clock.GetUtcNow().UtcTicks}");
        await PostAsync(school, channel, notice, words, steps, Concerned(school, channel, withHead: days <= 1), cancellationToken);
    }

    private Task TellUnreadableAsync(School school, Channel channel, CancellationToken cancellationToken) => TellAsync(
        school,
        channel,
        $"token-unreadable:{channel.Id}:",
        "Its renewed sign-in is stored, but can no longer be decrypted: the key folder (keys, in the data folder) was lost, replaced or cannot be read. The sign-in from the configuration is used, which may have run out.",
        ["Restore the key folder from the backup that belongs to this record, or give the service's user the right to read it, and restart ChannelWatch.", .. WhereToLook],
        Concerned(school, channel, withHead: false),
        cancellationToken);

    private async Task TellAsync(School school, Channel channel, string series, string words, IReadOnlyList<string>? steps, IEnumerable<Person> told, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await outbox.LastPostedAsync(series, cancellationToken) is not { } last || now - last >= TellAgainAfter)
        {
            await PostAsync(school, channel, FormattableString.Invariant($"{series}{now.UtcTicks}"), words, steps, told, cancellationToken);
        }
    }

    private async Task PostAsync(School school, Channel channel, string notice, string words, IReadOnlyList<string>? steps, IEnumerable<Person> told, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var mails = Alerts.About(school, notice, words, channel.Id, null, told, now, steps: steps is { Count: > 0 } ? steps : WhereToLook);
        await outbox.PostOnceAsync([notice], mails, now, cancellationToken);
    }

    private IEnumerable<Person> Concerned(School school, Channel channel, bool withHead)
    {
        var now = clock.GetUtcNow();
        return school.ModeratorsOf(channel.Id, now).Concat(withHead ? school.Holding(Role.Headteacher, now) : []);
    }
}
