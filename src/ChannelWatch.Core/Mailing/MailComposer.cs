using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Watching;

namespace ChannelWatch.Core.Mailing;

/// <summary>The one path by which every mail is made: from the owed effect, with the case as it stands now, to words ready for a transport.</summary>
public sealed class MailComposer(
    ICaseStore cases, IConnectors connectors, ICheckLog checks, CaseLines lines, DigestBuilder digests, IReviewLinks links, IMailRenderer renderer, MailSender sender, TimeProvider clock)
{
    private const int MostLines = 20;

    /// <summary>The mail, or null when there is nothing left to tell (all its cases were dealt with).</summary>
    public async Task<OutgoingMail?> ComposeAsync(School school, Person to, OwedEffect owed, MailEffect effect, CancellationToken cancellationToken)
    {
        if (await ContentAsync(school, to, owed, effect, cancellationToken) is not { } content)
        {
            return null;
        }

        var rendered = await renderer.RenderAsync(content, cancellationToken);
        return new OutgoingMail
        {
            MessageId = MessageId(owed.Key),
            FromName = sender.Name,
            FromAddress = sender.Address,
            ReplyTo = sender.ReplyTo,
            ToName = to.Name,
            ToAddress = to.Email,
            Subject = rendered.Subject,
            Html = rendered.Html,
            Text = rendered.Text,
            Date = clock.GetUtcNow(),
            Urgent = effect.Kind is MailKind.Safeguarding or MailKind.ByHand,
            InReplyTo = effect is { Kind: MailKind.Safeguarding, Round: > 0 } ? MessageId(FirstRoundKey(owed.Key, effect.Round)) : null,
        };
    }

    private async Task<MailContent?> ContentAsync(School school, Person to, OwedEffect owed, MailEffect effect, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (effect.Kind)
        {
            case MailKind.Digest:
                var date = effect.Date ?? school.Today(now).AddDays(-1);
                return new DigestMail(school, to, now, await digests.BuildAsync(school, date, cancellationToken), links.ToDigest(school.Id, to, date));
            case MailKind.Alert or MailKind.Recovered or MailKind.Notice:
                // A technician is told what does not work, not what was written: the case's page would not open for him or her.
                var about = effect.Cases.Count > 0 && await cases.GetAsync(effect.Cases[0], cancellationToken) is { } one && to.MayDecideOn(one.Channel) ? lines.Of(school, to, one) : null;
                var channel = effect.Channel is { } id ? school.FindChannel(id)?.Name : null;
                return new AlertMail(school, to, now, effect.Kind == MailKind.Recovered, effect.Note ?? "", channel, about) { Steps = effect.Steps ?? [], IsNotice = effect.Kind == MailKind.Notice };
            case MailKind.Safeguarding:
                return await cases.GetAsync(effect.Cases[0], cancellationToken) is { } alarming
                    ? new SafeguardingMail(school, to, now, lines.Of(school, to, alarming), effect.Round, owed.OwedAt, AlsoTold(school, to, now))
                    : null;
            case MailKind.ChannelCheck:
                return await CheckAsync(school, to, effect, cancellationToken);
            case MailKind.ByHand:
                return await cases.GetAsync(effect.Cases[0], cancellationToken) is { ByHandSince: { } since } waiting && to.MayDecideOn(waiting.Channel) && school.FindChannel(waiting.Channel) is not null
                    ? ByHand(school, to, waiting, effect.Round, since)
                    : null;
            default:
                return await ListAsync(school, to, effect, now, cancellationToken);
        }
    }

    private async Task<CheckMail?> CheckAsync(School school, Person to, MailEffect effect, CancellationToken cancellationToken)
    {
        if (effect is not { Channel: { } id, Date: { } day } || school.FindChannel(id) is not { } channel || connectors.For(id) is not IWatchedByHand { Watch: var watch })
        {
            return null;
        }

        var last = await checks.LatestAsync(id, 1, cancellationToken) is [var newest] ? newest : null;
        return last is not null && school.Today(last.At) >= day
            ? null
            : new CheckMail(school, to, clock.GetUtcNow(), channel.Name, watch, links.ToCheck(school.Id, to, id), day, effect.Round > 0, last);
    }

    private ByHandMail ByHand(School school, Person to, Case waiting, int round, DateTimeOffset since)
    {
        var profile = connectors.ProfileOf(waiting.Channel);
        var permalink = waiting.Permalink is { IsAbsoluteUri: true, Scheme: "https" or "http" } link ? link : null;
        var @public = waiting.Kind != CommentKind.DirectMessage && (waiting.ByHand & (ConnectorCapabilities.Hide | ConnectorCapabilities.Remove)) != 0;
        return new ByHandMail(school, to, clock.GetUtcNow(), profile.Platform, lines.Of(school, to, waiting), permalink, HandSteps.Of(profile, waiting.ByHand), @public, round, since);
    }

    private async Task<CasesMail?> ListAsync(School school, Person to, MailEffect effect, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = new List<Case>();
        foreach (var id in effect.Cases)
        {
            if (await cases.GetAsync(id, cancellationToken) is { } @case && StillOpen(effect.Kind, @case))
            {
                open.Add(@case);
            }
        }

        return open.Count == 0 ? null : new CasesMail(
            school, to, now, effect.Kind, [.. open.Take(MostLines).Select(@case => lines.Of(school, to, @case))], Math.Max(0, open.Count - MostLines), links.ToQueue(school.Id, to));
    }

    private static bool StillOpen(MailKind kind, Case @case) => kind is MailKind.Queue or MailKind.Undecided
        ? @case.State == CaseState.Queued
        : @case is { DueAt: not null, Acknowledged: null };

    private static List<string> AlsoTold(School school, Person to, DateTimeOffset now) =>
    [
        .. school.Holding(Role.SafeguardingLead, now).Concat(school.Holding(Role.Headteacher, now)).Where(person => !person.Is(to.Email)).Select(person => person.Name).Distinct(),
    ];

    private static string FirstRoundKey(string key, int round) =>
        key.Replace(FormattableString.Invariant($":{round}:"), ":0:", StringComparison.Ordinal);

    /// <summary>The same effect always gets the same Message-ID, so that a repeat after a crash can be told from a new mail.</summary>
    private string MessageId(string key)
    {
        var domain = sender.Address[(sender.Address.LastIndexOf('@') + 1)..];
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return $"{hash}@{domain}";
    }
}
