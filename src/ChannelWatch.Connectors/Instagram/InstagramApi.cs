using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Meta;

namespace ChannelWatch.Connectors.Instagram;

/// <summary>The calls of Instagram's interface that moderation needs; knows addresses and fields, not meanings.</summary>
internal sealed class InstagramApi
{
    private const string CommentFields = "id,text,timestamp,username,from{id,username},hidden,parent_id";

    private const string MediaFields = "id,caption,permalink,timestamp,media_product_type,comments_count";

    private readonly InstagramOptions _options;
    private string? _name;

    public InstagramApi(HttpClient http, InstagramOptions options, ChannelId channel, ITokenStore tokens, TimeProvider clock)
    {
        _options = options;
        Words = new MetaWords(
            "Instagram",
            "Make a new token as docs/channels/instagram.md says and set Token.",
            options.ThroughFacebook
                ? "Give the application instagram_basic, instagram_manage_comments, pages_show_list and pages_read_engagement again, and the person behind the token a role on the linked Page; then make a new token."
                : "Give the application instagram_business_basic and instagram_business_manage_comments again, signed in as the account itself; then make a new token.");
        var client = new PlatformClient(http, options.RequestTimeout, clock);
        Token = options.ThroughFacebook ? null : new LongLivedToken(client, options.ApiRoot, Words, "ig_refresh_token", clock).Renewing(tokens, channel, options.Token);
        Graph = new MetaApi(client, options.ApiRoot, Words, async cancellationToken => Token is null ? options.Token : (await Token.CurrentAsync(cancellationToken)).Access, clock);
        Exam = new MetaTokenExam(client, options.ApiRoot, Words, options.ThroughFacebook ? options.Application : null, options.Token, clock);
    }

    public MetaWords Words { get; }

    public MetaApi Graph { get; }

    public MetaTokenExam Exam { get; }

    /// <summary>By Instagram's own route; a token of the facebook route is renewed by a person.</summary>
    public RenewingToken? Token { get; }

    public string Media(string edge, DateTimeOffset? until) => QueryText.With(
        QueryText.Path(_options.Node, edge), ("fields", edge == "tags" ? MediaFields + ",username" : MediaFields), ("limit", "50"), ("until", until?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)));

    public static string OneMedia(string id) => QueryText.With(QueryText.Path(id), ("fields", MediaFields));

    /// <summary>First-level comments with the first replies; fifty is the most the platform gives.</summary>
    public static string Comments(string media) => QueryText.With(QueryText.Path(media, "comments"), ("fields", $"{CommentFields},replies{{{CommentFields}}}"), ("limit", "50"));

    public static string Replies(string comment) => QueryText.With(QueryText.Path(comment, "replies"), ("fields", CommentFields), ("limit", "50"));

    public static string Comment(string id) => QueryText.With(QueryText.Path(id), ("fields", CommentFields + ",media{id}"));

    /// <summary>The account's name, asked once: by name alone Instagram marks some of the account's own replies.</summary>
    public async Task<string> OwnNameAsync(CancellationToken cancellationToken)
    {
        if (_name is null)
        {
            var own = await AccountAsync(cancellationToken);
            if (IdOf(own) != _options.AccountId)
            {
                throw new ChannelException(ChannelFailure.Credentials, "The token belongs to another account than AccountId names: sign in as the school's account, or correct AccountId (by the instagram route it is user_id, not id).");
            }

            _name = Wire.Text(own, "username");
        }

        return _name;
    }

    public Task<JsonElement> AccountAsync(CancellationToken cancellationToken) =>
        Graph.AccountAsync(QueryText.With(QueryText.Path(_options.Node), ("fields", _options.ThroughFacebook ? "id,username" : "user_id,username")), cancellationToken);

    private string IdOf(JsonElement account) => Wire.Text(account, _options.ThroughFacebook ? "id" : "user_id");
}
