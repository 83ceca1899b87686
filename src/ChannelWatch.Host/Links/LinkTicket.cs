using System.Globalization;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Links;

/// <summary>What a link carries, sealed: whose it is, what it opens, when it was made.</summary>
/// <param name="Kind">What it opens.</param>
/// <param name="School">The school's id.</param>
/// <param name="Email">The person's address.</param>
/// <param name="What">Number of the case, the digest's day, or the channel to check; empty for a queue.</param>
/// <param name="IssuedAt">When the mail was made. Links on pages inherit it, so that following them never lengthens a link's life.</param>
/// <param name="Id">Tells two links apart; page forms are bound to it.</param>
internal sealed record LinkTicket(LinkKind Kind, string School, string Email, string What, DateTimeOffset IssuedAt, string Id)
{
    private const int Fields = 6;

    public string Write() => string.Join(
        '\n',
        Kind.ToString(),
        School,
        Email,
        What,
        IssuedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        Id);

    public static LinkTicket? Read(string text)
    {
        var fields = text.Split('\n');
        return fields.Length == Fields
            && Enum.TryParse<LinkKind>(fields[0], out var kind)
            && long.TryParse(fields[4], NumberStyles.None, CultureInfo.InvariantCulture, out var issued)
                ? new LinkTicket(kind, fields[1], fields[2], fields[3], DateTimeOffset.FromUnixTimeMilliseconds(issued), fields[5])
                : null;
    }

    public CaseId? Case => Kind == LinkKind.Case && long.TryParse(What, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new CaseId(number)
        : null;

    public ChannelId? Channel => Kind == LinkKind.Check ? new ChannelId(What) : null;

    public DateOnly? Date => Kind == LinkKind.Digest && DateOnly.TryParseExact(What, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        ? date
        : null;
}
