using System.Globalization;
using System.Text.Json.Nodes;
using ChannelWatch.TestSupport.StandIns.Meta;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace ChannelWatch.TestSupport.StandIns.Threads;

/// <summary>
/// A Threads profile on loopback, as platforms-b 4 describes it: times with +0000, writers known by name only, hiding of top-level replies only, and
/// answers prepared first and published second. Written from documentation, not recorded.
/// </summary>
public sealed class ThreadsStandIn : IAsyncDisposable
{
    public const string UserId = "24680";
    public const string Name = "larkfield_school";

    private readonly Dictionary<string, (ThreadsWriting To, string Text)> _prepared = new(StringComparer.Ordinal);
    private StandInServer _server = null!;
    private long _last = 18000000000000000;

    public StandInServer Server => _server;

    public LongLivedStandIn Tokens { get; private set; } = null!;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<ThreadsWriting> Writings { get; } = [];

    public bool IgnoresHiding { get; set; }

    public bool AccountInvisible { get; set; }

    /// <summary>How a prepared answer stands when asked.</summary>
    public string Preparation { get; set; } = "FINISHED";

    /// <summary>Code of every answer, when set.</summary>
    public (int Code, int SubCode)? Refuses { get; set; }

    public Dictionary<string, string> Settings => new() { ["UserId"] = UserId, ["Token"] = LongLivedStandIn.FirstToken, ["ApiRoot"] = $"{Server.Url}v1.0/" };

    public static async Task<ThreadsStandIn> StartAsync(TimeProvider? clock = null)
    {
        var profile = new ThreadsStandIn { Clock = clock ?? TimeProvider.System };
        profile.Tokens = new LongLivedStandIn("th_refresh_token", profile.Clock.GetUtcNow().AddDays(-2));
        profile._server = await StandInServer.StartAsync(profile.Answer);
        profile.AddPost("Harvest assembly");
        return profile;
    }

    public ThreadsWriting AddPost(string text, DateTimeOffset? at = null, bool isMention = false) =>
        Add(id => new ThreadsWriting { Id = id, Name = isMention ? "somebody" : Name, Text = text, At = at ?? Clock.GetUtcNow(), IsMention = isMention });

    /// <summary>A reply; to the school's first post unless <paramref name="to"/> says otherwise.</summary>
    public ThreadsWriting AddReply(string text, ThreadsWriting? to = null, string name = "parent_1", DateTimeOffset? at = null) =>
        Add(id => new ThreadsWriting { Id = id, Name = name, Text = text, At = at ?? Clock.GetUtcNow(), Answers = to ?? Writings[0] });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private ThreadsWriting Add(Func<string, ThreadsWriting> make) => _server.Locked(() =>
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

        if (Refuses is var (code, subCode))
        {
            return MetaAnswers.Error(code, subCode);
        }

        if (!Tokens.Accepts(MetaAnswers.Token(request), Clock.GetUtcNow()))
        {
            return MetaAnswers.Error(190, 463);
        }

        var form = QueryHelpers.ParseQuery(body);
        return (request.Method, request.Path.Value!.Trim('/').Split('/')[1..]) switch
        {
            (_, ["me", ..]) when AccountInvisible => MetaAnswers.Missing(),
            ("GET", ["me"]) => StandInReply.Ok(new JsonObject { ["id"] = UserId, ["username"] = Name }),
            ("GET", ["me", "threads_publishing_limit"]) => StandInReply.Ok(new JsonObject { ["data"] = new JsonArray(new JsonObject { ["reply_quota_usage"] = 0 }) }),
            ("GET", ["me", var edge]) => Posts(request, edge == "mentions"),
            ("POST", ["me", "threads"]) => Prepare(form["reply_to_id"].ToString(), form["text"].ToString()),
            ("POST", ["me", "threads_publish"]) => Publish(form["creation_id"].ToString()),
            ("GET", [var id, "conversation"]) => Find(id) is { } post ? Page(request, Writings.Where(reply => reply.Answers is not null && reply.Root == post)) : MetaAnswers.Missing(),
            ("GET", [var id, "replies"]) => Find(id) is { } post ? Page(request, Writings.Where(reply => reply.Answers == post)) : MetaAnswers.Missing(),
            ("POST", [var id, "manage_reply"]) => Hide(id, form["hide"] == "true"),
            ("GET", [var id]) when _prepared.ContainsKey(id) => StandInReply.Ok(new JsonObject { ["id"] = id, ["status"] = Preparation }),
            ("GET", [var id]) => Find(id) is { } writing ? StandInReply.Ok(Row(writing)) : MetaAnswers.Missing(),
            _ => MetaAnswers.Error(2500),
        };
    }

    private StandInReply Posts(HttpRequest request, bool mentions)
    {
        var until = long.TryParse(request.Query["until"], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : DateTimeOffset.MaxValue;
        return Page(request, Writings.Where(post => post.Answers is null && post.IsMention == mentions && post.At <= until));
    }

    private StandInReply Hide(string id, bool hide)
    {
        if (Find(id) is not { } reply)
        {
            return MetaAnswers.Missing();
        }

        if (reply.Answers is not { Answers: null, IsMention: false })
        {
            return MetaAnswers.Error(100);
        }

        reply.Hidden = IgnoresHiding ? reply.Hidden : hide;
        return MetaAnswers.Success();
    }

    private StandInReply Prepare(string to, string text)
    {
        if (Find(to) is not { } target)
        {
            return MetaAnswers.Missing();
        }

        var id = (++_last).ToString(CultureInfo.InvariantCulture);
        _prepared[id] = (target, text);
        return StandInReply.Ok(new JsonObject { ["id"] = id });
    }

    private StandInReply Publish(string container)
    {
        if (!_prepared.Remove(container, out var prepared))
        {
            return MetaAnswers.Error(24);
        }

        return StandInReply.Ok(new JsonObject { ["id"] = AddReply(prepared.Text, prepared.To, Name).Id }) with { IsWrite = true };
    }

    private static StandInReply Page(HttpRequest request, IEnumerable<ThreadsWriting> writings) =>
        StandInReply.Ok(MetaAnswers.Page(request, [.. writings.OrderByDescending(writing => writing.At).ThenByDescending(writing => writing.Id, StringComparer.Ordinal).Select(Row)], 100));

    private static JsonObject Row(ThreadsWriting writing)
    {
        var row = new JsonObject
        {
            ["id"] = writing.Id,
            ["text"] = writing.Text,
            ["username"] = writing.Name,
            ["permalink"] = $"https://www.threads.net/@{writing.Name}/post/{writing.Id}",
            ["timestamp"] = MetaAnswers.Time(writing.At),
            ["media_type"] = "TEXT_POST",
        };
        if (writing.Answers is { } to)
        {
            row["is_reply"] = true;
            row["is_reply_owned_by_me"] = writing.Name == Name;
            row["root_post"] = new JsonObject { ["id"] = writing.Root.Id };
            row["replied_to"] = new JsonObject { ["id"] = to.Id };
            row["hide_status"] = writing.Hidden ? "HIDDEN" : "NOT_HUSHED";
        }

        return row;
    }

    private ThreadsWriting? Find(string id) => Writings.Find(writing => writing.Id == id);
}
