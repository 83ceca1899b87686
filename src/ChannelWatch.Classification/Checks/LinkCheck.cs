using System.Collections.Frozen;
using ChannelWatch.Classification.Text;

namespace ChannelWatch.Classification.Checks;

/// <summary>Where links lead: shorteners, look-alike and punycode domains, messengers, appeals. What stands beside them is the lists' to say.</summary>
internal sealed class LinkCheck : ICheck
{
    private static readonly FrozenSet<string> Shorteners = FrozenSet.ToFrozenSet(
        ["bit.ly", "tinyurl.com", "t.co", "is.gd", "goo.gl", "ow.ly", "cutt.ly", "rb.gy", "shorturl.at", "buff.ly", "tiny.cc", "rebrand.ly", "t.ly"]);

    private static readonly string[] Messengers = ["t.me", "wa.me", "telegram.me", "chat.whatsapp.com", "discord.gg", "kik.me", "onlyfans.com", "linktr.ee", "cash.app"];

    private static readonly string[] Appeals = ["gofundme", "justgiving", "crowdfunder", "gogetfunding", "fundrazr", "paypal.me", "ko-fi", "spotfund", "launchgood", "enthuse", "patreon"];

    private static readonly string[] Risky = ["verify", "secure", "login", "claim", "refund", "prize", "winner", "bonus", "free", "gift", "crypto", "invest", "loan", "casino", "bet", "slots", "earn", "cash", "deal", "promo", "robux", "vbucks", "live", "stream", "essay", "degree", "pills", "rx", "-uk", "fee", "rebook", "confirm", "cheap", "outlet", "hacks", "money", "fx", "trade", "coin", "grant", "jobs"];

    private static readonly string[] Impersonated = ["parentpay", "paypal", "paypai", "royalmail", "facebook", "meta-", "instagram", "dfe", "hmrc", "nhs", "ofsted", "microsoft", "office365", "arbor", "parentmail", "studentfinance", "schoolmoney", "evri", "dvla", "tesco", "aldi", "sainsbury", "netflix", "amazon", "barclays", "natwest", "lloyds", "ucas", "aqa", "classdojo", "showmyhomework", "satchel", "sims"];

    public string Name => "spam/link";

    public void Run(CheckInput input, FindingSink sink)
    {
        foreach (var token in input.Tokens)
        {
            if (token.Kind == TokenKind.Link)
            {
                Judge(Host(input.Written(token)), token, input, sink);
            }
        }
    }

    private void Judge(string host, Token token, CheckInput input, FindingSink sink)
    {
        var school = input.Comment.School;
        if (VouchedSites.IsKnown(host) || school.Domains.Concat(school.TrustedDomains).Any(domain => host == domain || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }

        var (category, score, why) = host switch
        {
            _ when Array.Exists(Appeals, name => host.Contains(name, StringComparison.Ordinal)) => (Category.Commercial, 0.7, "A link to an appeal for money."),
            _ when host.Contains("xn--", StringComparison.Ordinal) || IsBorrowed(token, input) => (Category.Spam, 0.92, "The link's name is written with look-alike letters."),
            _ when Shorteners.Contains(host) => (Category.Spam, 0.6, "A shortened link hides where it leads."),
            _ when Array.Exists(Impersonated, name => host.Contains(name, StringComparison.Ordinal)) => (Category.Spam, 0.93, "The link borrows the name of an organisation it does not belong to."),
            _ when Array.Exists(Messengers, name => host.EndsWith(name, StringComparison.Ordinal)) => (Category.Spam, 0.75, "The link leads away to a private messenger."),
            _ when Array.Exists(Risky, name => host.Contains(name, StringComparison.Ordinal)) => (Category.Spam, 0.7, "The link's name is typical of traps and adverts."),
            _ => (Category.Spam, 0.5, "A link to a site nobody vouched for."),
        };
        sink.On(category, score, category == Category.Spam ? Name : "donation/link", token, token, why);
        if (category == Category.Commercial)
        {
            sink.On(Category.Donation, 0.9, "donation/link", token, token, why);
        }
        else if (score > 0.92)
        {
            sink.On(Category.Phishing, 0.8, Name, token, token, why);
        }
    }

    // The written name holds letters of another alphabet.
    private static bool IsBorrowed(Token token, CheckInput input)
    {
        var (start, length) = input.Text.SpanInOriginal(token.Start, token.End);
        return input.Text.Original.AsSpan(start, length).IndexOfAnyInRange('\u0370', '\u058F') >= 0;
    }

    private static string Host(ReadOnlySpan<char> link)
    {
        var scheme = link.IndexOf("://");
        var rest = scheme >= 0 ? link[(scheme + 3)..] : link;
        var end = rest.IndexOfAny("/?:#");
        var host = (end >= 0 ? rest[..end] : rest).ToString();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }
}
