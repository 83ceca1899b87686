using System.Text.Json;
using ChannelWatch.Connectors.Http;
using ChannelWatch.Connectors.Meta;

namespace ChannelWatch.Connectors.Facebook;

/// <summary>The calls of Facebook's Graph API that moderation of a Page needs; knows addresses and fields, not meanings.</summary>
internal sealed class FacebookApi(HttpClient http, FacebookOptions options, TimeProvider clock)
{
    public const string CommentFields =
        "id,message,from{id,name},created_time,parent{id},is_hidden,is_private,can_hide,can_remove,can_comment,comment_count,permalink_url,attachment,message_tags,admin_creator";

    private const string PostWords = "id,from{id,name},created_time,updated_time,permalink_url,is_hidden,attachments{media_type,url,title,description,media}";

    private const string Comments = "comments.filter(stream).order(reverse_chronological).limit(50).summary(true){" + CommentFields + "}";

    private const string ReelWords = "id,description,created_time,permalink_url," + Comments;

    public static readonly MetaWords Words = new(
        "Facebook",
        "Make a new Page token as docs/channels/facebook.md says (steps 4 to 6) and set PageToken.",
        "Give the application pages_read_engagement, pages_read_user_content and pages_manage_engagement again, and the person behind the token the task 'Community activity' (MODERATE) on the Page; then make a new Page token.");

    public MetaTokenExam Exam { get; } = new(new PlatformClient(http, options.RequestTimeout, clock), options.ApiRoot, Words, options.Application, options.PageToken, clock);

    public MetaApi Graph { get; } = new(new PlatformClient(http, options.RequestTimeout, clock), options.ApiRoot, Words, _ => ValueTask.FromResult(options.PageToken), clock);

    /// <summary>Posts of a listing with their first comments embedded.</summary>
    public static string Posts(string page, FacebookListing listing, DateTimeOffset? until) => listing switch
    {
        { IsReviews: true } => QueryText.With(QueryText.Path(page, listing.Edge), ("fields", "created_time,reviewer{id,name},review_text,rating,recommendation_type,open_graph_story{id}"), ("limit", "100")),
        { IsVideos: true } => QueryText.With(QueryText.Path(page, listing.Edge), ("fields", ReelWords), ("limit", "25")),
        _ => QueryText.With(
            QueryText.Path(page, listing.Edge), ("fields", $"{PostWords},message,{Comments}"), ("limit", "25"), ("until", until?.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("exclude_dynamic_ads", listing.Edge == "ads_posts" ? "false" : null), ("include_inline_create", listing.Edge == "ads_posts" ? "true" : null)),
    };

    public static string Post(string id) => QueryText.With(QueryText.Path(id), ("fields", $"{PostWords},message,{Comments}"));

    public static string Reel(string id) => QueryText.With(QueryText.Path(id), ("fields", ReelWords));

    /// <summary>All levels, newest first; the platform's own default leaves the replies out.</summary>
    public static string CommentsUnder(string id) =>
        QueryText.With(QueryText.Path(id, "comments"), ("filter", "stream"), ("order", "reverse_chronological"), ("limit", "100"), ("fields", CommentFields));

    public Task<JsonElement?> FindCommentAsync(string id, CancellationToken cancellationToken) => Graph.FindAsync(QueryText.With(QueryText.Path(id), ("fields", CommentFields)), cancellationToken);

    public Task<JsonElement?> FindPostAsync(string id, CancellationToken cancellationToken) =>
        Graph.FindAsync(QueryText.With(QueryText.Path(id), ("fields", "id,from{id,name},message,created_time,is_hidden")), cancellationToken);

    /// <summary>The account the token belongs to; a person's token shows a person here, and empty lists of comments everywhere else.</summary>
    public async Task<string> OwnIdAsync(CancellationToken cancellationToken) => Wire.Text(await Graph.AccountAsync("me?fields=id,name", cancellationToken), "id");

    public Task<JsonElement> PageAsync(CancellationToken cancellationToken) => Graph.AccountAsync(QueryText.With(QueryText.Path(options.PageId), ("fields", "id,name")), cancellationToken);

    public async Task SetHiddenAsync(string id, bool hidden, CancellationToken cancellationToken) =>
        await Graph.PostAsync(QueryText.Path(id), [new("is_hidden", hidden ? "true" : "false")], cancellationToken);
}
