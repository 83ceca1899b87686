using System.Net;
using System.Text.Json;

namespace ChannelWatch.Mail.Graph;

/// <summary>Turns Microsoft Graph's refusals into what the technician can do, and whether trying again can help.</summary>
internal static class GraphRefusal
{
    private const int LongestBody = 64 * 1024;

    public static async Task<MailException> ReadAsync(HttpResponseMessage response, string mailbox, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var code = await CodeAsync(response, cancellationToken);
        var status = (int)response.StatusCode;
        var said = code.Length > 0 ? $"{status} {code}" : $"{status}";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => new($"Microsoft Graph asks to slow down ({said}).", permanent: false, Wait(response, now)),
            HttpStatusCode.Unauthorized => new($"Microsoft Graph does not accept the app's sign-in ({said}). Check Mail:Graph:TenantId, ClientId and the secret or certificate.", permanent: false),
            HttpStatusCode.Forbidden when code == "ErrorSendAsDenied" => new($"The app may not send as Mail:FromAddress from the mailbox {mailbox} ({said}). Set both to the same mailbox, or grant Send As.", permanent: false),
            HttpStatusCode.Forbidden => new($"The app may not send from {mailbox} ({said}). Give it the application permission Mail.Send for that mailbox (RBAC for Applications); it takes up to two hours to act.", permanent: false),
            HttpStatusCode.NotFound => new($"The mailbox {mailbox} does not exist or is not in Exchange Online ({said}). Check Mail:Graph:Mailbox and its licence.", permanent: false),
            HttpStatusCode.BadRequest when code is "ErrorInvalidRecipients" => new($"Microsoft Graph refuses the recipient's address ({said}). Correct the person's address.", permanent: true),
            HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => new($"Microsoft Graph refuses this mail ({said}).", permanent: true),
            _ => new($"Microsoft Graph could not take the mail now ({said}).", permanent: false, Wait(response, now)),
        };
    }

    private static TimeSpan? Wait(HttpResponseMessage response, DateTimeOffset now) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > now => date - now,
        _ => null,
    };

    private static async Task<string> CodeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestBody, cancellationToken);
            using var body = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(cancellationToken));
            var code = body.RootElement.GetProperty("error").GetProperty("code").GetString() ?? "";
            return code.Length <= 80 && code.All(char.IsAsciiLetterOrDigit) ? code : "";
        }
        catch (Exception unreadable) when (unreadable is JsonException or HttpRequestException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
