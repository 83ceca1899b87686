using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.TestSupport.Fakes;

/// <summary>Keeps the mails it is given, or refuses them; words them by their kind; masks digits; makes plain links.</summary>
public sealed class FakeMail : IMailTransport, IMailRenderer, IReviewLinks, IMasker
{
    /// <summary>Thrown instead of taking a mail while set.</summary>
    public MailException? Refusal { get; set; }

    /// <summary>Only mails to this address are refused, when set.</summary>
    public string? RefusedAddress { get; set; }

    public List<OutgoingMail> Sent { get; } = [];

    /// <summary>"head@…: Safeguarding 0" for each mail sent.</summary>
    public IEnumerable<string> Told => Sent.Select(mail => $"{mail.ToAddress.Split('@')[0]}: {mail.Subject}");

    public Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal && (RefusedAddress ?? mail.ToAddress) == mail.ToAddress)
        {
            throw refusal;
        }

        Sent.Add(mail);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<ConnectionFinding>>([]);

    public Task<RenderedMail> RenderAsync(MailContent content, CancellationToken cancellationToken)
    {
        var subject = content switch
        {
            CasesMail cases => $"{cases.Kind} {string.Join(',', cases.Cases.Select(line => line.Id))}",
            SafeguardingMail safeguarding => $"Safeguarding {safeguarding.Case.Id} round {safeguarding.Round}",
            ByHandMail hand => $"ByHand {hand.Case.Id} round {hand.Round}",
            CheckMail check => $"{(check.Missed ? "Missed" : "Check")} {check.Day:yyyy-MM-dd}",
            AlertMail alert => alert.Recovered ? "Recovered" : "Alert",
            DigestMail digest => $"Digest {digest.Digest.Date:yyyy-MM-dd}",
            _ => "?",
        };
        return Task.FromResult(new RenderedMail(subject, content.ToString()!, content is AlertMail about ? string.Join(' ', about.Steps.Prepend(about.What)) : content.ToString()!));
    }

    public Uri ToCase(SchoolId school, Person person, CaseId id) => new($"https://cw.example/review/{id}");

    public Uri ToQueue(SchoolId school, Person person) => new("https://cw.example/queue");

    public Uri ToCheck(SchoolId school, Person person, ChannelId channel) => new($"https://cw.example/check/{channel}");

    public Uri ToDigest(SchoolId school, Person person, DateOnly date) => new($"https://cw.example/digest/{date:yyyy-MM-dd}");

    public IReadOnlyList<CoveredSpan> Cover(string text, IReadOnlyList<Finding> findings) =>
        [.. Enumerable.Range(0, text.Length).Where(at => char.IsDigit(text[at])).Select(at => new CoveredSpan(at, 1, "•"))];
}
