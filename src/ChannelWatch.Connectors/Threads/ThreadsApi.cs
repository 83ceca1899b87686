using System.Globalization;
using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Meta;

namespace ChannelWatch.Connectors.Threads;

/// <summary>The calls of the Threads API that moderation needs; knows addresses and fields, not meanings.</summary>
internal sealed class ThreadsApi
{
    private const string PostFields = "id,text,timestamp,permalink,username";

    private const string ReplyFields = PostFields + ",media_type,media_url,has_replies,root_post,replied_to,is_reply,is_reply_owned_by_me,hide_status";

    private readonly ThreadsOptions _options;
    private string? _name;

    public ThreadsApi(HttpClient http, ThreadsOptions options, ChannelId channel, ITokenStore tokens, TimeProvider clock)
    {
        _options = options;
        Words = new MetaWords(
            "Threads",
            "Make a new token as docs/channels/threads.md says (step 4) and set Token.",
            $"In the school's application at developers.facebook.com, Use cases, Access the Threads API, add {ThreadsChecks.Permissions}; then make a new token.");
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        Token = new LongLivedToken(client, options.ApiRoot, Words, "th_refresh_token", clock).Renewing(tokens, channel, options.Token);
        Graph = new MetaApi(client, options.ApiRoot, Words, async cancellationToken => (await Token.CurrentAsync(cancellationToken)).Access, clock);
    }

    public MetaWords Words { get; }

    public MetaApi Graph { get; }

    public RenewingToken Token { get; }

    /// <summary>The profile's own posts, or with "mentions" posts that name it; newest first.</summary>
    public static string Posts(string edge, DateTimeOffset? until) =>
        QueryText.With($"me/{edge}", ("fields", PostFields), ("limit", "50"), ("until", until?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    public static string Post(string id) => QueryText.With(QueryText.Path(id), ("fields", PostFields));

    /// <summary>Everything below a post, replies to replies included.</summary>
    public static string Conversation(string post) => QueryText.With(QueryText.Path(post, "conversation"), ("fields", ReplyFields), ("reverse", "true"), ("limit", "100"));

    /// <summary>What directly answers one reply.</summary>
    public static string Answers(string reply) => QueryText.With(QueryText.Path(reply, "replies"), ("fields", ReplyFields), ("reverse", "true"), ("limit", "100"));

    public static string Reply(string id) => QueryText.With(QueryText.Path(id), ("fields", ReplyFields));

    public Task<JsonElement> HideAsync(string id, bool hide, CancellationToken cancellationToken) =>
        Graph.PostAsync(QueryText.Path(id, "manage_reply"), [new("hide", hide ? "true" : "false")], cancellationToken);

    /// <summary>Prepares an answer, which nobody sees until it is published.</summary>
    public async Task<string> PrepareAsync(string to, string text, CancellationToken cancellationToken) =>
        Wire.Text(await Graph.PostAsync("me/threads", [new("media_type", "TEXT"), new("text", text), new("reply_to_id", to)], cancellationToken), "id");

    /// <summary>FINISHED when what was prepared can be published.</summary>
    public async Task<string?> PreparedAsync(string container, CancellationToken cancellationToken) =>
        Wire.OptionalText(await Graph.GetAsync(QueryText.With(QueryText.Path(container), ("fields", "status")), cancellationToken), "status");

    public async Task<string> PublishAsync(string container, CancellationToken cancellationToken) =>
        Wire.Text(await Graph.PostAsync("me/threads_publish", [new("creation_id", container)], cancellationToken), "id");

    public Task<JsonElement> AllowanceAsync(CancellationToken cancellationToken) =>
        Graph.GetAsync(QueryText.With("me/threads_publishing_limit", ("fields", "reply_quota_usage")), cancellationToken);

    /// <summary>The profile's name, asked once: Threads knows writers by their names only.</summary>
    public async Task<string> OwnNameAsync(CancellationToken cancellationToken)
    {
        if (_name is null)
        {
            var own = await AccountAsync(cancellationToken);
            if (Wire.Text(own, "id") != _options.UserId)
            {
                throw new ChannelException(ChannelFailure.Credentials, "The token belongs to another profile than UserId names: sign in as the school's profile, or correct UserId.");
            }

            _name = Wire.Text(own, "username");
        }

        return _name;
    }

    public Task<JsonElement> AccountAsync(CancellationToken cancellationToken) => Graph.AccountAsync(QueryText.With("me", ("fields", "id,username")), cancellationToken);
}
