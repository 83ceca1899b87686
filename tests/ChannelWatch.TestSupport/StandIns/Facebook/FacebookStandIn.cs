using System.Globalization;

namespace ChannelWatch.TestSupport.StandIns.Facebook;

/// <summary>
/// A Facebook Page behind the Graph API on loopback, as platforms-a 1 describes it: empty lists for a person's token, replies left out unless
/// asked for, threads flattened, the call that edits where one meant to answer, throttling as 400, two spellings of one id.
/// Written from documentation, not recorded.
/// </summary>
public sealed class FacebookStandIn : IAsyncDisposable
{
    public const string PageId = "1001";
    public const string Token = "page-token";
    public const string PersonsToken = "persons-token";
    public const string Secret = "app-secret";

    private StandInServer _server = null!;
    private int _last = 5000;

    public StandInServer Server => _server;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>What the token may do.</summary>
    public HashSet<string> Scopes { get; } = ["pages_read_engagement", "pages_read_user_content", "pages_manage_engagement"];

    /// <summary>Comment ids are written without their post's in front.</summary>
    public bool BareIds { get; set; }

    /// <summary>A sub-code of error 190 with which every call is refused.</summary>
    public int? TokenDeath { get; set; }

    /// <summary>Hiding is acknowledged and not done.</summary>
    public bool IgnoresHiding { get; set; }

    /// <summary>The Page is no longer shown to the token.</summary>
    public bool PageInvisible { get; set; }

    /// <summary>How much of the ration every answer says is used; null leaves the header out.</summary>
    public int? UsedPercent { get; set; }

    /// <summary>Where next links lead, when not to the stand-in.</summary>
    public string? NextHost { get; set; }

    /// <summary>Every page names the first page as the next one.</summary>
    public bool Circles { get; set; }

    /// <summary>Rows of a page in odd order, the last one sent twice.</summary>
    public bool Untidy { get; set; }

    public List<FacebookWriting> Writings { get; } = [];

    public List<string> Blocked { get; } = [];

    /// <summary>The settings of a channel that reads this Page.</summary>
    public Dictionary<string, string> Settings => new() { ["PageId"] = PageId, ["PageToken"] = Token, ["ApiRoot"] = $"{Server.Url}v26.0/", ["AppId"] = "55", ["AppSecret"] = Secret, ["ReadAdvertisements"] = "true" };

    public static async Task<FacebookStandIn> StartAsync(TimeProvider? clock = null)
    {
        var page = new FacebookStandIn { Clock = clock ?? TimeProvider.System };
        page._server = await StandInServer.StartAsync((request, body) => new FacebookRoutes(page, request, body).Answer());
        page.AddPost("Harvest assembly on Friday", from: PageId);
        page.Scopes.Add("ads_read");
        return page;
    }

    /// <summary>A post; by a visitor unless <paramref name="from"/> says otherwise; on somebody else's profile when <paramref name="profile"/> says whose.</summary>
    public FacebookWriting AddPost(string message, string from = "7890", string edge = "feed", string profile = PageId, DateTimeOffset? at = null) => Add(id => new FacebookWriting
    {
        Id = edge is "video_reels" ? id : $"{profile}_{id}",
        Edge = edge,
        From = from,
        Message = message,
        At = at ?? Clock.GetUtcNow(),
    });

    /// <summary>A comment under a post (the first one unless named) or, as a reply, under a comment.</summary>
    public FacebookWriting AddComment(string message, string? post = null, FacebookWriting? under = null, string from = "7890", DateTimeOffset? at = null, bool photo = false) => Add(id => new FacebookWriting
    {
        Id = id,
        Post = under?.Post ?? post ?? Writings[0].Id,
        Parent = under?.Parent ?? under?.Id,
        From = from,
        Message = message,
        At = at ?? Clock.GetUtcNow(),
        HasPhoto = photo,
    });

    public void Delete(FacebookWriting writing) => _server.Locked(() => Writings.RemoveAll(other => other == writing || other.Parent == writing.Id || other.Post == writing.Id));

    /// <summary>The id ChannelWatch gives a comment.</summary>
    public static string IdOf(FacebookWriting comment) => $"{comment.Post![(comment.Post!.LastIndexOf('_') + 1)..]}_{comment.Id}";

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal FacebookWriting Add(Func<string, FacebookWriting> make) => _server.Locked(() =>
    {
        var writing = make((++_last).ToString(CultureInfo.InvariantCulture));
        Writings.Add(writing);
        return writing;
    });
}
