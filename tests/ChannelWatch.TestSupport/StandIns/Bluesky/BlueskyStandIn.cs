using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Bluesky;

/// <summary>
/// Bluesky with one school's account on loopback, as platforms-b 1 and the measurements on real servers describe it: sessions that rotate, an
/// expired one refused with status 400, short and empty pages with a cursor, threads cut at a depth, records swapped by their cid. Written from
/// documentation, not recorded.
/// </summary>
public sealed class BlueskyStandIn : IAsyncDisposable
{
    public const string School = "did:plc:school";
    public const string Parent = "did:plc:parent";
    public const string Password = "abcd-efgh-ijkl-mnop";

    private StandInServer _server = null!;
    private int _last;

    public StandInServer Server => _server;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public BlueskySessions Sessions { get; private set; } = null!;

    public List<BlueskyPost> Posts { get; } = [];

    /// <summary>The account's own records besides posts, by collection and key.</summary>
    public Dictionary<string, (JsonObject Record, string Cid)> Records { get; } = [];

    /// <summary>Likes among the notifications: filtered out after a page was cut, so that pages come short or empty.</summary>
    public int LikesBetween { get; set; }

    /// <summary>Levels a thread is shown to.</summary>
    public int Deepest { get; set; } = 6;

    /// <summary>Pages that never end.</summary>
    public bool Circles { get; set; }

    /// <summary>Status and error of every answer after the sign-in, when set.</summary>
    public (int Status, string Error)? Refuses { get; set; }

    /// <summary>Carried out once, just before the next record is swapped.</summary>
    public Action? Meanwhile { get; set; }

    /// <summary>Where the account is said to live; null: here.</summary>
    public string? Home { get; set; }

    public Dictionary<string, string> Settings => new() { ["Service"] = Server.Url.ToString(), ["Handle"] = "larkfield.test", ["AppPassword"] = Password };

    public BlueskyPost First => Posts[0];

    public static async Task<BlueskyStandIn> StartAsync(TimeProvider? clock = null)
    {
        var network = new BlueskyStandIn { Clock = clock ?? TimeProvider.System };
        network.Sessions = new BlueskySessions(network.Clock);
        network._server = await StandInServer.StartAsync(network.Answer);
        network.Add("Harvest assembly on Friday", School);
        return network;
    }

    /// <summary>An answer to the school's first post, unless <paramref name="to"/> says otherwise.</summary>
    public BlueskyPost Add(string text, string by = Parent, BlueskyPost? to = null, DateTimeOffset? at = null) =>
        Add(new JsonObject { ["text"] = text }, by, to ?? (by == School ? null : First), at);

    /// <summary>A post of its own that nobody's post is answered by.</summary>
    public BlueskyPost AddAlone(string text, string by = Parent) => Add(new JsonObject { ["text"] = text }, by, null, null);

    public BlueskyPost Add(JsonObject record, string by, BlueskyPost? to, DateTimeOffset? at = null) => _server.Locked(() =>
    {
        var key = NewKey();
        record["$type"] = "app.bsky.feed.post";
        record["createdAt"] ??= "2031-01-01T00:00:00.000Z";
        if (to is not null)
        {
            record["reply"] = new JsonObject { ["root"] = Strong(to.Root), ["parent"] = Strong(to) };
        }

        var post = new BlueskyPost { Uri = $"at://{by}/app.bsky.feed.post/{key}", Cid = $"cid-{key}", Did = by, Record = record, Answers = to, At = at ?? Clock.GetUtcNow() };
        Posts.Add(post);
        return post;
    });

    public void Delete(BlueskyPost post) => _server.Locked(() => Posts.Remove(post));

    public IReadOnlyList<string> Hidden(BlueskyPost root) =>
        Records.TryGetValue($"app.bsky.feed.threadgate/{root.Uri.Split('/')[^1]}", out var gate) ? [.. gate.Record["hiddenReplies"]!.AsArray().Select(uri => uri!.ToString())] : [];

    public bool HasBlocked(string did) => Records.Any(pair => pair.Key.StartsWith("app.bsky.graph.block/", StringComparison.Ordinal) && pair.Value.Record["subject"]!.ToString() == did);

    public string NewKey() => string.Create(CultureInfo.InvariantCulture, $"3k{++_last:D11}");

    public static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static StandInReply Error(int status, string error) => new(status, new JsonObject { ["error"] = error, ["message"] = "Refused by the stand-in" });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private StandInReply Answer(HttpRequest request, string body)
    {
        var call = request.Path.Value!["/xrpc/".Length..];
        var bearer = request.Headers.Authorization.ToString() is { Length: > 7 } header ? header[7..] : null;
        if (call.StartsWith("com.atproto.server.", StringComparison.Ordinal) && request.Method == "POST")
        {
            return Sessions.Answer(call, bearer, body);
        }

        if (Sessions.Refusal(bearer) is { } refusal)
        {
            return refusal;
        }

        if (Refuses is var (status, error))
        {
            return Error(status, error) with { Headers = new Dictionary<string, string> { ["RateLimit-Reset"] = (Clock.GetUtcNow().ToUnixTimeSeconds() + 180).ToString(CultureInfo.InvariantCulture) } };
        }

        return call == "com.atproto.server.getSession" ? StandInReply.Ok(Session())
            : call.StartsWith("com.atproto.repo.", StringComparison.Ordinal) ? new BlueskyRecords(this).Answer(call, request.Query, body)
            : new BlueskyViews(this).Answer(call, request.Query);
    }

    private JsonObject Session() => new()
    {
        ["did"] = School,
        ["handle"] = "larkfield.test",
        ["didDoc"] = new JsonObject { ["service"] = new JsonArray(new JsonObject { ["id"] = "#atproto_pds", ["type"] = "AtprotoPersonalDataServer", ["serviceEndpoint"] = Home ?? Server.Url.ToString().TrimEnd('/') }) },
    };

    private static JsonObject Strong(BlueskyPost post) => new() { ["uri"] = post.Uri, ["cid"] = post.Cid };
}
