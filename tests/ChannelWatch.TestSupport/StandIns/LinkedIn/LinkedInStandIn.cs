using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.LinkedIn;

/// <summary>
/// A LinkedIn Page behind the Community Management API on loopback, as platforms-a 6 describes it: version headers, times in milliseconds, the new
/// comment's id in a header, and empty lists for who has no role. Written from documentation, not recorded.
/// </summary>
public sealed partial class LinkedInStandIn : IAsyncDisposable
{
    public const string Organization = "1001";
    public const string Page = $"urn:li:organization:{Organization}";

    private StandInServer _server = null!;
    private long _last = 7000;

    public StandInServer Server => _server;

    public OAuthStandIn SignIn { get; } = new(TimeSpan.FromDays(60), rotates: false);

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<LinkedInWriting> Writings { get; } = [];

    /// <summary>The role of the person who signed in; null: none.</summary>
    public string? Role { get; set; } = "ADMINISTRATOR";

    public string Scopes { get; set; } = "r_organization_social,r_organization_social_feed,w_organization_social_feed,rw_organization_admin";

    /// <summary>The one version of the API that is still switched on.</summary>
    public string Version { get; set; } = "202607";

    /// <summary>A Page's wish to delete a member's comment is accepted and ignored.</summary>
    public bool IgnoresDeleting { get; set; }

    /// <summary>Answers are accepted and not shown.</summary>
    public bool SwallowsAnswers { get; set; }

    public bool Circles { get; set; }

    /// <summary>Posts by others are not for the Page's eyes.</summary>
    public bool HidesOthersPosts { get; set; }

    /// <summary>Status and code of every answer, when set.</summary>
    public (int Status, string Code)? Refuses { get; set; }

    public Dictionary<string, string> Settings => new()
    {
        ["OrganizationId"] = Organization,
        ["ClientId"] = OAuthStandIn.ClientId,
        ["ClientSecret"] = OAuthStandIn.ClientSecret,
        ["RefreshToken"] = OAuthStandIn.FirstRefresh,
        ["ApiRoot"] = $"{Server.Url}rest/",
        ["SignInRoot"] = $"{Server.Url}oauth/v2/",
    };

    public static async Task<LinkedInStandIn> StartAsync(TimeProvider? clock = null)
    {
        var page = new LinkedInStandIn { Clock = clock ?? TimeProvider.System };
        page._server = await StandInServer.StartAsync(page.Answer);
        page.AddPost("Harvest assembly");
        return page;
    }

    public LinkedInWriting AddPost(string text, DateTimeOffset? at = null) => Add(id => new LinkedInWriting { Id = id, Actor = Page, Text = text, At = at ?? Clock.GetUtcNow() });

    /// <summary>A post of somebody else's that mentions the Page.</summary>
    public LinkedInWriting AddMention(string text) => Add(id => new LinkedInWriting { Id = id, Actor = "urn:li:person:somebody", Text = text, At = Clock.GetUtcNow() });

    public LinkedInWriting AddComment(string text, LinkedInWriting? under = null, LinkedInWriting? post = null, string actor = "urn:li:person:parent", DateTimeOffset? at = null) => Add(id => new LinkedInWriting
    {
        Id = id,
        Actor = actor,
        Text = text,
        At = at ?? Clock.GetUtcNow(),
        Post = under?.Post ?? post ?? Writings[0],
        Parent = under?.Parent ?? under,
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private LinkedInWriting Add(Func<string, LinkedInWriting> make) => _server.Locked(() =>
    {
        var writing = make((++_last).ToString(CultureInfo.InvariantCulture));
        Writings.Add(writing);
        return writing;
    });

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (request.Path == "/oauth/v2/accessToken")
        {
            return SignIn.Exchange(body, Clock.GetUtcNow());
        }

        if (request.Path == "/oauth/v2/introspectToken")
        {
            return Introspect(QueryHelpers.ParseQuery(body)["token"].ToString());
        }

        if (Refuses is var (status, code))
        {
            return Error(status, code);
        }

        if (request.Headers["Linkedin-Version"] != Version)
        {
            return request.Headers["Linkedin-Version"].Count == 0 ? Error(400, "VERSION_MISSING") : Error(426, "NONEXISTENT_VERSION");
        }

        return request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && SignIn.Accepts(header["Bearer ".Length..], Clock.GetUtcNow())
            ? Route(request, body)
            : Error(401, "INVALID_ACCESS_TOKEN");
    }

    /// <summary>Names hold parentheses and commas and stand escaped in the path, which the server gives back decoded.</summary>
    private StandInReply Route(HttpRequest request, string body) => (request.Method, request.Path.Value!.Trim('/').Split('/')[1..]) switch
    {
        ("GET", ["posts"]) when request.Headers["X-RestLi-Method"] == "FINDER" && request.Query["author"] == Page => List(request, [.. Writings.Where(post => post.Post is null && post.Actor == Page).OrderByDescending(post => post.At)], PostRow),
        ("GET", ["posts", var urn]) => Writings.Find(post => post.Urn == urn) is { } post && Role is not null ? (post.Actor != Page && HidesOthersPosts ? Error(403, "ACCESS_DENIED") : StandInReply.Ok(PostRow(post))) : Error(404, "NOT_FOUND"),
        ("GET", ["organizationalEntityNotifications"]) => Notices(request),
        ("GET", ["organizationAcls"]) => StandInReply.Ok(new JsonObject { ["elements"] = Role is null ? [] : new JsonArray(new JsonObject { ["role"] = Role, ["state"] = "APPROVED", ["organization"] = Page }) }),
        ("GET", ["socialActions", var on, "comments"]) => List(request, [.. Writings.Where(writing => writing.Post is not null && (writing.Parent is { } parent ? parent.Urn == on : IsOn(writing, on)))], CommentRow),
        ("POST", ["socialActions", _, "comments"]) => Reply(JsonNode.Parse(body)!),
        (var method, ["socialActions", var on, "comments", var id]) => Writings.Find(writing => writing.Id == id && IsOn(writing, on)) is { } comment && Role is not null ? One(request, method, comment) : Error(404, "NOT_FOUND"),
        _ => Error(404, "NOT_FOUND"),
    };

    private static bool IsOn(LinkedInWriting writing, string on) => writing.Post is { } post && (on == post.Urn || on == $"urn:li:activity:{post.Id}");

    private StandInReply One(HttpRequest request, string method, LinkedInWriting comment)
    {
        if (method == "GET")
        {
            return StandInReply.Ok(CommentRow(comment));
        }

        if (!IgnoresDeleting && request.Query["actor"] == Page)
        {
            Writings.RemoveAll(writing => writing == comment || writing.Parent == comment);
        }

        return new StandInReply(204, null) { IsWrite = true };
    }

    private StandInReply Reply(JsonNode wanted)
    {
        if (Writings.Find(writing => writing.Urn == wanted["parentComment"]!.ToString()) is not { Post: not null, Parent: null } to || wanted["actor"]!.ToString() != Page)
        {
            return Error(400, "INVALID_PARAM");
        }

        var id = SwallowsAnswers ? "1" : AddComment(wanted["message"]!["text"]!.ToString(), to, actor: Page).Id;
        return new StandInReply(201, null) { IsWrite = true, Headers = new Dictionary<string, string> { ["x-restli-id"] = id } };
    }

    private StandInReply Introspect(string token) => StandInReply.Ok(new JsonObject
    {
        ["active"] = SignIn.Accepts(token, Clock.GetUtcNow()),
        ["scope"] = Scopes,
        ["expires_at"] = Clock.GetUtcNow().AddDays(30).ToUnixTimeSeconds(),
    });

    private StandInReply List(HttpRequest request, IReadOnlyList<LinkedInWriting> all, Func<LinkedInWriting, JsonObject> row)
    {
        var (seen, start, count) = (Role is null ? [] : all, Number(request.Query["start"]!), Number(request.Query["count"]!));
        return StandInReply.Ok(new JsonObject
        {
            ["elements"] = new JsonArray([.. seen.Skip(start).Take(count).Select(row)]),
            ["paging"] = new JsonObject { ["start"] = Circles ? 0 : start, ["count"] = count, ["total"] = Circles ? 1000 : seen.Count, ["links"] = new JsonArray() },
        });
    }

    /// <summary>What the question's brackets hold must come unescaped, as the real one refuses it otherwise.</summary>
    private StandInReply Notices(HttpRequest request)
    {
        if (Span().Match(request.QueryString.Value!) is not { Success: true } span || request.Query["organizationalEntity"] != Page)
        {
            return Error(400, "INVALID_PARAM");
        }

        bool Within(LinkedInWriting writing) => writing.Actor != Page && writing.At.ToUnixTimeMilliseconds() is var at && at >= long.Parse(span.Groups[1].Value, CultureInfo.InvariantCulture) && at <= long.Parse(span.Groups[2].Value, CultureInfo.InvariantCulture);
        return List(request, [.. Writings.Where(Within)], writing => new JsonObject
        {
            ["notificationId"] = writing.Id,
            ["action"] = writing.Post is null ? "SHARE_MENTION" : "COMMENT",
            ["organizationalEntity"] = Page,
            ["sourcePost"] = (writing.Post ?? writing).Urn,
            ["generatedActivity"] = writing.Urn,
            ["lastModifiedAt"] = writing.At.ToUnixTimeMilliseconds(),
        });
    }

    [GeneratedRegex(@"&actions=List\(COMMENT,COMMENT_EDIT,COMMENT_DELETE,SHARE_MENTION\)&timeRange=\(start:(\d+),end:(\d+)\)")]
    private static partial Regex Span();

    private static JsonObject PostRow(LinkedInWriting post) => new()
    {
        ["id"] = post.Urn,
        ["author"] = post.Actor,
        ["commentary"] = post.Text,
        ["lifecycleState"] = "PUBLISHED",
        ["createdAt"] = post.At.ToUnixTimeMilliseconds(),
        ["publishedAt"] = post.At.ToUnixTimeMilliseconds(),
        ["lastModifiedAt"] = post.At.ToUnixTimeMilliseconds(),
    };

    private JsonObject CommentRow(LinkedInWriting comment)
    {
        var row = new JsonObject
        {
            ["id"] = comment.Id,
            ["$URN"] = comment.Urn,
            ["actor"] = comment.Actor,
            ["object"] = $"urn:li:activity:{comment.Post!.Id}",
            ["message"] = new JsonObject { ["attributes"] = new JsonArray(), ["text"] = comment.Text },
            ["created"] = new JsonObject { ["actor"] = comment.Actor, ["time"] = comment.At.ToUnixTimeMilliseconds() },
            ["lastModified"] = new JsonObject { ["actor"] = comment.Actor, ["time"] = comment.At.ToUnixTimeMilliseconds() },
            ["commentsSummary"] = new JsonObject { ["totalFirstLevelComments"] = 0, ["aggregatedTotalComments"] = Writings.Count(writing => writing.Parent == comment) },
        };
        if (comment.Parent is { } parent)
        {
            row["parentComment"] = parent.Urn;
        }

        return row;
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static StandInReply Error(int status, string code) => new(status, new JsonObject { ["status"] = status, ["serviceErrorCode"] = 100, ["code"] = code, ["message"] = "Refused by the stand-in." });
}
