using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace ChannelWatch.Host.Links;

/// <summary>Turns tickets into unguessable, URL-safe tokens and back, with the installation's own keys.</summary>
internal sealed class LinkSeal(IDataProtectionProvider protection)
{
    /// <summary>What mail programs drag along when they make a link of the text around it.</summary>
    private static readonly char[] TrailingPunctuation = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '\'', '"', '*', ' ', '\u00a0', '’', '”'];

    private readonly IDataProtector _protector = protection.CreateProtector("ChannelWatch.Links.v1");

    public string Seal(LinkTicket ticket) => _protector.Protect(ticket.Write());

    public LinkTicket? Open(string token)
    {
        try
        {
            return LinkTicket.Read(_protector.Unprotect(token.TrimEnd(TrailingPunctuation)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
