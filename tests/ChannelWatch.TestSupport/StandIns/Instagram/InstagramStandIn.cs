using System.Globalization;
using System.Text.Json.Nodes;
using ChannelWatch.TestSupport.StandIns.Meta;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.Instagram;

/// <summary>
/// An Instagram professional account by either of Meta's routes, as platforms-a 2 describes it: fifty at a time, newest thread first, replies only
/// when asked for, no answer to a hidden comment. Written from documentation, not recorded.
/// </summary>
public sealed class InstagramStandIn : IAsyncDisposable
{
    public const string AccountId = "17841400000000001";
    public const string Name = "larkfield_school";

    private StandInServer _server = null!;
    private long _last = 17900000000000000;

    public StandInServer Server => _server;

    public LongLivedStandIn Tokens { get; private set; } = null!;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<InstagramWriting> Writings { get; } = [];

    public bool IgnoresHiding { get; set; }

    /// <summary>The application lacks the permission for comments: they are counted and not shown.</summary>
    public bool ShowsNoComments { get; set; }

    public bool AccountInvisible { get; set; }

    /// <summary>How many replies come with a comment.</summary>
    public int RepliesWithComment { get; set; } = 3;

    public Dictionary<string, string> Settings => new() { ["AccountId"] = AccountId, ["Token"] = LongLivedStandIn.FirstToken, ["ApiRoot"] = $"{Server.Url}v26.0/" };

    public static async Task<InstagramStandIn> StartAsync(TimeProvider? clock = null)
    {
        var account = new InstagramStandIn { Clock = clock ?? TimeProvider.System };
        account.Tokens = new LongLivedStandIn("ig_refresh_token", account.Clock.GetUtcNow().AddDays(-2));
        account._server = await StandInServer.StartAsync(account.Answer);
        account.AddMedia("Harvest assembly");
        return account;
    }

    public InstagramWriting AddMedia(string caption, DateTimeOffset? at = null, string edge = "media", string name = Name) =>
        Add(id => new InstagramWriting { Id = id, Edge = edge, Name = name, Text = caption, At = at ?? Clock.GetUtcNow() });

    public InstagramWriting AddComment(string text, InstagramWriting? media = null, InstagramWriting? under = null, DateTimeOffset? at = null, bool own = false) => Add(id => new InstagramWriting
    {
        Id = id,
        Media = under?.Media ?? (media ?? Writings[0]).Id,
        Parent = under?.Parent ?? under?.Id,
        From = own ? AccountId : "9001",
        Name = own ? Name : "parent_1",
        Text = text,
        At = at ?? Clock.GetUtcNow(),
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private InstagramWriting Add(Func<string, InstagramWriting> make) => _server.Locked(() =>
    {
        var writing = make((++_last).ToString(CultureInfo.InvariantCulture));
        Writings.Add(writing);
        return writing;
    });

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (request.Path == "/refresh_access_token")
        {
            return Tokens.Exchange(request, Clock.GetUtcNow());
        }

        if (!Tokens.Accepts(MetaAnswers.Token(request), Clock.GetUtcNow()))
        {
            return MetaAnswers.Error(190, 463);
        }

        return (request.Method, request.Path.Value!.Trim('/').Split('/')[1..]) switch
        {
            (_, ["me" or AccountId, ..]) when AccountInvisible => MetaAnswers.Missing(),
            ("GET", ["me" or AccountId]) => StandInReply.Ok(new JsonObject { ["id"] = request.Path.Value!.EndsWith("me", StringComparison.Ordinal) ? "555" : AccountId, ["user_id"] = AccountId, ["username"] = Name }),
            ("GET", ["me" or AccountId, var edge]) => Media(request, edge),
            ("GET", [var id, "comments"]) => Find(id) is { } media ? Page(request, CommentsOf(media)) : MetaAnswers.Missing(),
            ("GET", [var id, "replies"]) => Find(id) is { } comment ? Page(request, RepliesOf(comment)) : MetaAnswers.Missing(),
            ("POST", [var id, "replies"]) => Reply(id, QueryHelpers.ParseQuery(body)["message"].ToString()),
            (var method, [var id]) => One(request, method, id),
            _ => MetaAnswers.Error(2500),
        };
    }

    private StandInReply Media(HttpRequest request, string edge)
    {
        var until = long.TryParse(request.Query["until"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MaxValue;
        return Page(request, [.. Writings.Where(media => media.Edge == edge && media.At <= until).OrderByDescending(media => media.At).Select(MediaRow)]);
    }

    private StandInReply One(HttpRequest request, string method, string id)
    {
        if (Find(id) is not { } writing)
        {
            return MetaAnswers.Missing();
        }

        switch (method)
        {
            case "DELETE":
                Writings.RemoveAll(other => other == writing || other.Parent == id);
                return MetaAnswers.Success();
            case "POST":
                writing.Hidden = IgnoresHiding || writing.From == AccountId ? writing.Hidden : request.Query["hide"] == "true";
                return MetaAnswers.Success();
            default:
                return StandInReply.Ok(writing.Edge == "comment" ? CommentRow(writing, withReplies: false) : MediaRow(writing));
        }
    }

    private StandInReply Reply(string id, string text)
    {
        if (Find(id) is not { Edge: "comment" } target)
        {
            return MetaAnswers.Missing();
        }

        return target.Hidden
            ? MetaAnswers.Error(100)
            : StandInReply.Ok(new JsonObject { ["id"] = AddComment(text, under: target, own: true).Id }) with { IsWrite = true };
    }

    private List<JsonNode> CommentsOf(InstagramWriting media) =>
        ShowsNoComments ? [] : [.. Writings.Where(comment => comment.Media == media.Id && comment.Parent is null).OrderByDescending(comment => comment.At).Select(comment => CommentRow(comment, withReplies: true))];

    private List<JsonNode> RepliesOf(InstagramWriting comment) => [.. Writings.Where(reply => reply.Parent == comment.Id).Select(reply => CommentRow(reply, withReplies: false))];

    private JsonObject MediaRow(InstagramWriting media)
    {
        var row = new JsonObject
        {
            ["id"] = media.Id,
            ["caption"] = media.Text,
            ["permalink"] = $"https://www.instagram.com/p/{media.Id}/",
            ["timestamp"] = MetaAnswers.Time(media.At),
            ["comments_count"] = Writings.Count(comment => comment.Media == media.Id),
        };
        if (media.Edge == "tags")
        {
            row["username"] = media.Name;
        }

        return row;
    }

    private JsonObject CommentRow(InstagramWriting comment, bool withReplies)
    {
        var row = new JsonObject
        {
            ["id"] = comment.Id,
            ["text"] = comment.Text,
            ["timestamp"] = MetaAnswers.Time(comment.At),
            ["username"] = comment.Name,
            ["from"] = new JsonObject { ["id"] = comment.From, ["username"] = comment.Name },
            ["hidden"] = comment.Hidden,
        };
        if (comment.Parent is { } parent)
        {
            row["parent_id"] = parent;
        }

        if (withReplies && RepliesOf(comment) is { Count: > 0 } replies)
        {
            row["replies"] = MetaAnswers.Page(replies, null, RepliesWithComment, after => $"{Server.Url}v26.0/{comment.Id}/replies?access_token=SECRET&after={after}");
        }

        return row;
    }

    private static StandInReply Page(HttpRequest request, List<JsonNode> rows) => StandInReply.Ok(MetaAnswers.Page(request, rows, 50));

    private InstagramWriting? Find(string id) => Writings.Find(writing => writing.Id == id);
}
