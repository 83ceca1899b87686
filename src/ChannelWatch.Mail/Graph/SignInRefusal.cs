using System.Text.RegularExpressions;
using Azure.Identity;

namespace ChannelWatch.Mail.Graph;

/// <summary>Explains to the technician why Microsoft 365 did not sign the app in.</summary>
internal static partial class SignInRefusal
{
    public static string Explain(AuthenticationFailedException refused)
    {
        var code = Code().Match(refused.ToString()).Value;
        return code switch
        {
            "AADSTS7000222" => $"Microsoft 365 says the app's client secret has expired ({code}). Make a new one in Entra (App registrations, Certificates & secrets) and set Mail:Graph:ClientSecret.",
            "AADSTS7000215" => $"Microsoft 365 says the client secret is wrong ({code}). Set Mail:Graph:ClientSecret to the secret's value, not its id.",
            "AADSTS700016" => $"Microsoft 365 does not know the app in this tenant ({code}). Check Mail:Graph:ClientId and Mail:Graph:TenantId.",
            "AADSTS90002" or "AADSTS900023" => $"Microsoft 365 does not know the tenant ({code}). Check Mail:Graph:TenantId.",
            "AADSTS700027" => $"Microsoft 365 does not accept the certificate ({code}). Upload its public part to the app registration, or renew it.",
            "" => "Microsoft 365 could not be asked for a sign-in. Check the server's way to the internet, Mail:Graph:Authority and the certificate file.",
            _ => $"Microsoft 365 refused the app's sign-in ({code}). Look the code up in Entra's sign-in log.",
        };
    }

    [GeneratedRegex("AADSTS[0-9]{4,8}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
