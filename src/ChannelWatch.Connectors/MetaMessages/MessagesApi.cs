using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Meta;

namespace ChannelWatch.Connectors.MetaMessages;

/// <summary>The calls of Meta's conversations interface that reading and answering direct messages needs.</summary>
internal sealed class MessagesApi
{
    private const string MessageFields = "id,created_time,from,to,message,sticker,attachments{mime_type,name,image_data,video_data,file_url}";

    private readonly MessagesOptions _options;

    public MessagesApi(HttpClient http, MessagesOptions options, ChannelId channel, ITokenStore tokens, TimeProvider clock)
    {
        _options = options;
        Words = new MetaWords(
            options.Platform == "messenger" ? "Messenger" : "Instagram direct",
            "Make a new token as the page on this channel in docs/channels says and set Token.",
            options.OwnRoute
                ? "Give the application instagram_business_basic and instagram_business_manage_messages again, and in the Instagram app allow access to messages (Settings, Messages, Connected tools); then make a new token."
                : $"Give the application {string.Join(", ", Needed(options).Select(need => need.Scope))} again (for people without a role in the application with Advanced Access), and the person behind the token the task 'Messages' on the Page; then make a new Page token.");
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        Token = options.OwnRoute ? new LongLivedToken(client, options.ApiRoot, Words, "ig_refresh_token", clock).Renewing(tokens, channel, options.Token) : null;
        Graph = new MetaApi(client, options.ApiRoot, Words, async cancellationToken => Token is null ? options.Token : (await Token.CurrentAsync(cancellationToken)).Access, clock);
        Exam = new MetaTokenExam(client, options.ApiRoot, Words, options.OwnRoute ? null : options.Application, options.Token, clock);
    }

    public MetaWords Words { get; }

    public MetaApi Graph { get; }

    public MetaTokenExam Exam { get; }

    /// <summary>By Instagram's own route; a Page's token is renewed by a person.</summary>
    public RenewingToken? Token { get; }

    /// <summary>Conversations, the last one written in first, each with its newest messages; older ones Meta does not show.</summary>
    public string Conversations() => QueryText.With(
        QueryText.Path(_options.Node, "conversations"), ("platform", _options.Platform), ("fields", $"id,updated_time,message_count,messages.limit(20){{{MessageFields}}}"), ("limit", "25"));

    /// <summary>The conversation with one person.</summary>
    public string ConversationWith(string person) => Conversations() + "&user_id=" + Uri.EscapeDataString(person);

    public static string Message(string id) => QueryText.With(QueryText.Path(id), ("fields", MessageFields));

    public async Task<string> OwnIdAsync(CancellationToken cancellationToken)
    {
        var field = _options.OwnRoute ? "user_id" : "id";
        return Wire.Text(await Graph.AccountAsync(QueryText.With("me", ("fields", field)), cancellationToken), field);
    }

    public async Task<string> SendAsync(string person, string text, CancellationToken cancellationToken) => Wire.Text(
        await Graph.PostJsonAsync(QueryText.Path(_options.Node, "messages"), new { recipient = new { id = person }, messaging_type = "RESPONSE", message = new { text } }, cancellationToken), "message_id");

    public async Task<bool> BlockAsync(string person, CancellationToken cancellationToken)
    {
        var users = JsonSerializer.Serialize(new[] { new { id = person } });
        return Parts.Flag(await Graph.PostAsync(QueryText.Path(_options.Node, "moderate_conversations"), [new("user_ids", users), new("actions", """["block_user"]""")], cancellationToken), "success") != false;
    }

    public static IReadOnlyList<(string Scope, string What)> Needed(MessagesOptions options) => options.Platform == "messenger"
        ? [("pages_messaging", "read and send messages"), ("pages_manage_metadata", "list conversations"), ("pages_read_engagement", "read the Page")]
        : [("instagram_basic", "read the account"), ("instagram_manage_messages", "read and send messages"), ("pages_manage_metadata", "list conversations")];
}
