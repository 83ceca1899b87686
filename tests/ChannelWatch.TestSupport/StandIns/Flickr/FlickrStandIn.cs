using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.Flickr;

/// <summary>
/// A Flickr account on loopback, as platforms-b 6 describes it: every request signed, refusals with status 200, numbers as text, HTML in comments, no
/// list where there are none. Written from documentation, not recorded.
/// </summary>
public sealed partial class FlickrStandIn : IAsyncDisposable
{
    public const string School = "12345678@N00";

    private readonly HashSet<string> _nonces = [];
    private StandInServer _server = null!;
    private int _last = 100;

    public StandInServer Server => _server;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<FlickrPhoto> Photos { get; } = [];

    public string Permission { get; set; } = "delete";

    /// <summary>The account the token belongs to.</summary>
    public string Own { get; set; } = School;

    /// <summary>Whether the owner of a photo may delete what others wrote, which the documentation leaves open.</summary>
    public bool OwnerMayDelete { get; set; } = true;

    /// <summary>A comment makes its photo a changed one.</summary>
    public bool CommentsChangePhotos { get; set; } = true;

    public bool Circles { get; set; }

    /// <summary>Code of every refusal, when set.</summary>
    public int? Refuses { get; set; }

    public Dictionary<string, string> Settings => new()
    {
        ["UserId"] = School,
        ["ApiKey"] = "key",
        ["ApiSecret"] = "key-secret",
        ["Token"] = "token",
        ["TokenSecret"] = "token-secret",
        ["ApiRoot"] = $"{Server.Url}services/",
    };

    public static async Task<FlickrStandIn> StartAsync(TimeProvider? clock = null)
    {
        var account = new FlickrStandIn { Clock = clock ?? TimeProvider.System };
        account._server = await StandInServer.StartAsync(account.Answer);
        account.AddPhoto("Harvest assembly");
        return account;
    }

    public FlickrPhoto AddPhoto(string title, DateTimeOffset? at = null) => _server.Locked(() =>
    {
        var photo = new FlickrPhoto { Id = (++_last).ToString(CultureInfo.InvariantCulture), Title = title, UploadedAt = at ?? Clock.GetUtcNow(), ChangedAt = at ?? Clock.GetUtcNow() };
        Photos.Add(photo);
        return photo;
    });

    /// <summary>A comment on the first photo unless <paramref name="photo"/> says otherwise; returns its name for us.</summary>
    public string Add(string html, FlickrPhoto? photo = null, string author = "99@N00", DateTimeOffset? at = null) => _server.Locked(() =>
    {
        var on = photo ?? Photos[0];
        var comment = new FlickrComment(string.Create(CultureInfo.InvariantCulture, $"6-{on.Id}-{++_last}"), author, html, at ?? Clock.GetUtcNow());
        on.Comments.Add(comment);
        on.ChangedAt = CommentsChangePhotos ? Clock.GetUtcNow() : on.ChangedAt;
        return $"{on.Id}/{comment.Id}";
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private StandInReply Answer(HttpRequest request, string body)
    {
        var fields = (request.Method == "GET" ? request.Query.AsEnumerable() : QueryHelpers.ParseQuery(body)).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        if (Refuses is { } code)
        {
            return Fail(code);
        }

        var method = fields.GetValueOrDefault("method") ?? "";
        if (!IsSigned(request, fields))
        {
            return Fail(96);
        }

        return (request.Method, method) switch
        {
            ("GET", "flickr.auth.oauth.checkToken") => Ok("oauth", new JsonObject { ["token"] = Content("token"), ["perms"] = Content(Permission), ["user"] = new JsonObject { ["nsid"] = Own, ["username"] = "larkfield" } }),
            ("GET", "flickr.photos.recentlyUpdated") => List(fields, [.. Photos.Where(photo => photo.ChangedAt.ToUnixTimeSeconds() >= Number(fields["min_date"])).OrderByDescending(photo => photo.ChangedAt)]),
            ("GET", "flickr.people.getPhotos") => List(fields, [.. Photos.OrderByDescending(photo => photo.UploadedAt)]),
            ("GET", "flickr.photos.comments.getList") => Find(fields["photo_id"]) is { } photo ? Comments(photo) : Fail(1),
            ("POST", "flickr.photos.comments.addComment") => Find(fields["photo_id"]) is { } photo ? Add(photo, fields["comment_text"]) : Fail(1),
            ("POST", "flickr.photos.comments.deleteComment") => Delete(fields["comment_id"]),
            _ => Fail(112),
        };
    }

    private StandInReply List(Dictionary<string, string> fields, IReadOnlyList<FlickrPhoto> all)
    {
        var (page, count) = ((int)Number(fields["page"]), (int)Number(fields["per_page"]));
        return Ok("photos", new JsonObject
        {
            ["page"] = Circles ? 1 : page,
            ["pages"] = Circles ? 9 : (all.Count + count - 1) / count,
            ["perpage"] = count,
            ["total"] = Text(all.Count),
            ["photo"] = new JsonArray([.. all.Skip((page - 1) * count).Take(count).Select(photo => new JsonObject { ["id"] = photo.Id, ["owner"] = School, ["title"] = photo.Title, ["lastupdate"] = Text(photo.ChangedAt.ToUnixTimeSeconds()) })]),
        });
    }

    private static StandInReply Comments(FlickrPhoto photo)
    {
        var body = new JsonObject { ["photo_id"] = photo.Id };
        if (photo.Comments.Count > 0)
        {
            body["comment"] = new JsonArray([.. photo.Comments.Select(comment => new JsonObject
            {
                ["id"] = comment.Id,
                ["author"] = comment.Author,
                ["authorname"] = "A Parent",
                ["datecreate"] = Text(comment.At.ToUnixTimeSeconds()),
                ["permalink"] = $"https://www.flickr.com/photos/larkfield/{photo.Id}/#comment{comment.Id}",
                ["_content"] = comment.Html,
            })]);
        }

        return Ok("comments", body);
    }

    /// <summary>HTML that Flickr does not know is taken out.</summary>
    private StandInReply Add(FlickrPhoto photo, string text)
    {
        var name = Add(Tag().Replace(text, ""), photo, School);
        return Ok("comment", new JsonObject { ["id"] = name.Split('/')[1] }) with { IsWrite = true };
    }

    private StandInReply Delete(string id)
    {
        var photo = Photos.Find(photo => photo.Comments.Exists(comment => comment.Id == id));
        if (photo is null || !OwnerMayDelete)
        {
            return Fail(photo is null ? 2 : 99);
        }

        photo.Comments.RemoveAll(comment => comment.Id == id);
        return StandInReply.Ok(new JsonObject { ["stat"] = "ok" }) with { IsWrite = true };
    }

    /// <summary>Each nonce once, a second near ours, and the signature itself, made here anew.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The protocol names HMAC-SHA1.")]
    private bool IsSigned(HttpRequest request, Dictionary<string, string> fields)
    {
        var pairs = fields.Where(field => field.Key != "oauth_signature").Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}").Order(StringComparer.Ordinal);
        var text = $"{request.Method}&{Uri.EscapeDataString($"{request.Scheme}://{request.Host}{request.Path}")}&{Uri.EscapeDataString(string.Join('&', pairs))}";
        var signature = Convert.ToBase64String(HMACSHA1.HashData("key-secret&token-secret"u8, Encoding.UTF8.GetBytes(text)));
        return fields.GetValueOrDefault("oauth_signature") == signature && fields["oauth_token"] == "token" && _nonces.Add(fields["oauth_nonce"])
            && Math.Abs(Number(fields["oauth_timestamp"]) - Clock.GetUtcNow().ToUnixTimeSeconds()) < 300;
    }

    private FlickrPhoto? Find(string id) => Photos.Find(photo => photo.Id == id);

    private static JsonObject Content(string text) => new() { ["_content"] = text };

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static StandInReply Ok(string part, JsonObject body) => StandInReply.Ok(new JsonObject { [part] = body, ["stat"] = "ok" });

    private static StandInReply Fail(int code) => StandInReply.Ok(new JsonObject { ["stat"] = "fail", ["code"] = code, ["message"] = "Refused by the stand-in." });

    [GeneratedRegex("<[a-z]+>")]
    private static partial Regex Tag();
}
