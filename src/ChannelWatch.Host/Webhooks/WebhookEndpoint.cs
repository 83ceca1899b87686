using ChannelWatch.Host.Configuration;

namespace ChannelWatch.Host.Webhooks;

/// <summary>
/// Answers platforms: proves that the address is ours, and takes signed messages, of which only the fact that they came counts. What is not
/// signed is refused with the same answer as an address that does not exist.
/// </summary>
internal sealed class WebhookEndpoint(Installation installation, ChannelNudge nudge, ILogger<WebhookEndpoint> logger)
{
    /// <summary>A batch of a thousand changes is well below this.</summary>
    public const int LargestBody = 1024 * 1024;

    public IResult Prove(string name, HttpRequest request)
    {
        var query = request.Query.Where(pair => pair.Value.Count == 1).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        return Find(name) is { } webhook && webhook.Platform.Prove(query, webhook.Keys) is { } answer ? Results.Text(answer.Body, answer.MediaType) : Results.NotFound();
    }

    public async Task<IResult> TakeAsync(string name, HttpRequest request, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } webhook)
        {
            return Results.NotFound();
        }

        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!webhook.Platform.IsSigned(header => request.Headers[header] is { Count: 1 } one ? one.ToString() : null, body, webhook.Keys))
        {
            logger.WebhookRefused(webhook.Name);
            return Results.NotFound();
        }

        foreach (var channel in webhook.Channels)
        {
            await nudge.NudgeAsync(channel, cancellationToken);
        }

        logger.WebhookTaken(webhook.Name);
        return Results.Ok();
    }

    private Webhook? Find(string name) => installation.Webhooks.FirstOrDefault(webhook => webhook.Name == name);

    /// <summary>The body, or null when it is larger than any platform sends.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (body.Length + read > LargestBody)
            {
                return null;
            }

            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
