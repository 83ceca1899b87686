using System.Net.Mail;

namespace ChannelWatch.Mail.Mime;

/// <summary>Addresses as mail servers take them: ASCII, international domains in their xn-- form.</summary>
internal static class MailAddresses
{
    /// <exception cref="MailException">The address cannot be used; permanent.</exception>
    public static string Ascii(string address, string whose)
    {
        if (!MailOptionsRules.IsAddress(address) || !MailAddress.TryCreate(address, out var parsed))
        {
            throw new MailException($"The e-mail address of {whose} is not a valid address. Correct it in the configuration.", permanent: true);
        }

        return parsed.User.All(char.IsAscii)
            ? $"{parsed.User}@{AsciiDomain(parsed.Host, whose)}"
            : throw new MailException($"The e-mail address of {whose} has letters before the @ that mail servers refuse. Correct it in the configuration.", permanent: true);
    }

    private static string AsciiDomain(string domain, string whose)
    {
        try
        {
            return domain.StartsWith('[') ? domain : new IdnMapping().GetAscii(domain);
        }
        catch (ArgumentException refused)
        {
            throw new MailException($"The domain in the e-mail address of {whose} is not valid. Correct it in the configuration.", permanent: true, inner: refused);
        }
    }
}
