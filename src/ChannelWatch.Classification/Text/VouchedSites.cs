using System.Collections.Frozen;

namespace ChannelWatch.Classification.Text;

/// <summary>Sites every school's families link to. Of institutions, what is written there is theirs; on platforms anybody may write.</summary>
internal static class VouchedSites
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Institutions = FrozenSet.ToFrozenSet(
        [
            "gov.uk", "gov.wales", "gov.scot", "llyw.cymru", "nhs.uk", "nhs.scot", "police.uk", "parliament.uk", "ac.uk", "sch.uk", "bbc.co.uk", "bbc.com", "itv.com", "channel4.com", "sky.com",
            "theguardian.com", "independent.co.uk", "thetimes.co.uk", "telegraph.co.uk", "tes.com", "schoolsweek.co.uk", "metoffice.gov.uk", "nspcc.org.uk", "childline.org.uk", "samaritans.org",
            "youngminds.org.uk", "mind.org.uk", "barnardos.org.uk", "savethechildren.org.uk", "redcross.org.uk", "rnli.org", "mencap.org.uk", "autism.org.uk", "parentkind.org.uk", "internetmatters.org", "childnet.com",
            "saferinternet.org.uk", "ceop.police.uk", "commonsensemedia.org", "nationaltrust.org.uk", "english-heritage.org.uk", "booktrust.org.uk", "royalmail.com", "ordnancesurvey.co.uk",
            "aqa.org.uk", "ocr.org.uk", "wjec.co.uk", "eduqas.co.uk", "pearson.com", "ucas.com", "parentpay.com", "classdojo.com", "satchelone.com", "parentmail.co.uk", "wikipedia.org",
        ]).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Platforms = FrozenSet.ToFrozenSet(
        [
            "youtube.com", "youtu.be", "eventbrite.co.uk", "facebook.com", "instagram.com", "google.com", "easyfundraising.org.uk", "amazon.co.uk", "change.org", "microsoft.com", "spotify.com", "surveymonkey.com",
            "evri.com", "paypal.com", "netflix.com", "tesco.com", "aldi.co.uk", "sainsburys.co.uk",
        ]).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a host in lower case is, or lies under, one of these sites.</summary>
    public static bool IsKnown(ReadOnlySpan<char> host) => IsInstitution(host) || LiesUnder(host, Platforms);

    /// <summary>Whether a host in lower case is, or lies under, the site of a public body, news house, charity or exam board.</summary>
    public static bool IsInstitution(ReadOnlySpan<char> host) => LiesUnder(host, Institutions);

    private static bool LiesUnder(ReadOnlySpan<char> host, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> sites)
    {
        while (!host.IsEmpty)
        {
            if (sites.Contains(host))
            {
                return true;
            }

            var dot = host.IndexOf('.');
            host = dot < 0 ? [] : host[(dot + 1)..];
        }

        return false;
    }
}
