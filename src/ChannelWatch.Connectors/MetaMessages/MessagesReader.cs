using System.Runtime.CompilerServices;
using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>Reads the conversations in which something was written since the last read, the last one first.</summary>
internal sealed class MessagesReader(MessagesApi api, MessagesMapping mapping, MessagesOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(1);

    private bool _isOwn;

    public async IAsyncEnumerable<ReadPage> ReadAsync(string? stored, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await RequireOwnTokenAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var since = stored is not null && Parts.ParseTime(stored) is { } readAt ? readAt - Overlap : now - options.InitialHistory;
        await foreach (var conversations in api.Graph.PagesAsync(api.Conversations(), cancellationToken))
        {
            var fresh = conversations.Where(conversation => Parts.Time(conversation, "updated_time") >= since).ToList();
            yield return new ReadPage([.. fresh.SelectMany(Messages).Where(message => message.PostedAt >= since)], null);
            if (fresh.Count < conversations.Count)
            {
                break;
            }
        }

        yield return new ReadPage([], now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    private IReadOnlyList<PlatformComment> Messages(JsonElement conversation) =>
        mapping.Messages(conversation, Parts.Inner(conversation, "messages") is { } embedded ? Parts.Rows(embedded, "data") : []);

    /// <summary>A token for another account reads as a quiet one.</summary>
    private async Task RequireOwnTokenAsync(CancellationToken cancellationToken)
    {
        if (!_isOwn && await api.OwnIdAsync(cancellationToken) != options.AccountId)
        {
            throw new ChannelException(ChannelFailure.Credentials, $"The token is not for this account but for another, or a person's. {api.Words.SignIn}");
        }

        _isOwn = true;
    }
}
