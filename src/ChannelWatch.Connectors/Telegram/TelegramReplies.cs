using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Telegram;

/// <summary>
/// Answers as the bot. Telegram shows a bot neither what was written before nor its own words, so what was posted is remembered here, and an
/// answer whose receipt was lost is never tried again blindly: a person looks.
/// </summary>
internal sealed class TelegramReplies(TelegramApi api)
{
    private const int Longest = 4096;
    private const int Most = 200;

    private readonly Lock _lock = new();
    private readonly List<(CommentId To, string Text, JsonElement Message)> _posted = [];

    /// <summary>Our answers since the start, for the record.</summary>
    public IReadOnlyList<JsonElement> Posted
    {
        get
        {
            lock (_lock)
            {
                return [.. _posted.Select(answer => answer.Message)];
            }
        }
    }

    public async Task<CommentId> ReplyAsync(CommentId id, string text, CancellationToken cancellationToken)
    {
        var to = TelegramMessageId.Of(id);
        if (text.Length > Longest)
        {
            throw new ChannelException(ChannelFailure.Rejected, $"The answer has {text.Length} letters and Telegram takes {Longest}: shorten the reply's wording in config/replies.json.");
        }

        if (Earlier(id, text) is { } earlier)
        {
            return Id(to, earlier);
        }

        try
        {
            var message = await api.AnswerAsync(to, text, cancellationToken);
            Remember(id, text, message);
            return Id(to, message);
        }
        catch (ChannelException lost) when (MayHaveArrived(lost))
        {
            throw new ChannelException(ChannelFailure.Rejected, "Telegram's receipt for the answer was lost, and a bot cannot look whether it was posted: please look in the group, and answer by hand if it is not there.", inner: lost);
        }
    }

    /// <summary>A connection that was never made has sent nothing.</summary>
    private static bool MayHaveArrived(ChannelException lost) =>
        lost.Failure is ChannelFailure.NotTheApi or ChannelFailure.ServerError
        || (lost.Failure == ChannelFailure.Unreachable && lost.InnerException is not HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError });

    private static CommentId Id(TelegramMessageId to, JsonElement message) => new TelegramMessageId(to.Chat, Wire.Number(message, "message_id")).CommentId;

    private JsonElement? Earlier(CommentId id, string text)
    {
        lock (_lock)
        {
            return _posted.Where(answer => answer.To == id && Parts.SameWords(answer.Text, text)).Select(answer => (JsonElement?)answer.Message).FirstOrDefault();
        }
    }

    private void Remember(CommentId id, string text, JsonElement message)
    {
        lock (_lock)
        {
            _posted.Add((id, text, message));
            if (_posted.Count > Most)
            {
                _posted.RemoveAt(0);
            }
        }
    }
}
