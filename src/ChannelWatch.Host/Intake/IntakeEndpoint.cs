using System.Text.Json.Nodes;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Records;
using Microsoft.Net.Http.Headers;

namespace ChannelWatch.Host.Intake;

/// <summary>Takes comments another system sends (docs/intake.md): all of them or, when one is faulty, none. Sending them again does no harm.</summary>
internal sealed class IntakeEndpoint(IntakeKeys keys, PushedComments pushed, TimeProvider clock)
{
    private static readonly string[] Lines = ["application/x-ndjson", "application/jsonl", "application/jsonlines"];

    public async Task<IResult> TakeAsync(string name, HttpRequest request, CancellationToken cancellationToken)
    {
        if (keys.Open(name, request) is not { } channel)
        {
            return IntakeAnswers.Unauthorised(request.HttpContext.Response);
        }

        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.Value ?? "" : "";
        var lines = Lines.Contains(type, StringComparer.OrdinalIgnoreCase);
        if ((!lines && !type.Equals("application/json", StringComparison.OrdinalIgnoreCase)) || request.Headers.ContentEncoding.Count > 0)
        {
            return IntakeAnswers.Error(
                StatusCodes.Status415UnsupportedMediaType, "wrong-type", "Send uncompressed application/json (one object or an array) or application/x-ndjson (one object a line), in UTF-8.");
        }

        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return IntakeAnswers.TooLarge();
        }

        var reader = new BatchReader(new CommentReader(clock), IntakeLimits.MostComments);
        return await TakeAsync(channel, lines ? reader.ReadLines(body) : reader.ReadJson(body), cancellationToken);
    }

    private async Task<IResult> TakeAsync(Channel channel, HandedInBatch batch, CancellationToken cancellationToken)
    {
        if (batch.Faults is [var fault, ..])
        {
            return IntakeAnswers.Error(StatusCodes.Status400BadRequest, "invalid", $"{fault.Reason} Nothing of what was sent has been taken.", fault.Line);
        }

        try
        {
            var result = await pushed.TakeAsync(channel.Id, batch.Comments, cancellationToken);
            await pushed.NoteAsync(channel.Id, batch.Seen, cancellationToken);
            return IntakeAnswers.Of(new JsonObject
            {
                ["channel"] = channel.Id.Value,
                ["received"] = batch.Count,
                ["new"] = result.New,
                ["edited"] = result.Edited,
            });
        }
        catch (StoreException)
        {
            return IntakeAnswers.Error(StatusCodes.Status503ServiceUnavailable, "not-stored", "They could not all be stored just now; send the same again in a minute.");
        }
    }

    /// <summary>Null when it is larger than allowed, however large it says it is.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > IntakeLimits.LargestBody)
        {
            return null;
        }

        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, cancellationToken)) > 0)
        {
            if (body.Length + read > IntakeLimits.LargestBody)
            {
                return null;
            }

            body.Write(part, 0, read);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
