using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns;

/// <summary>One request to the WordPress stand-in: who asks, for what, and what the real one would say.</summary>
internal sealed class WordPressStandInRoutes(WordPressStandIn site, HttpRequest request, string body)
{
    private const int Visitor = 0;
    private const int Editor = 2;
    private const int Subscriber = 3;

    private readonly int _user = UserOf(site, request);

    private bool IsEditor => _user == Editor;

    public StandInAnswer Answer()
    {
        var path = request.Query.TryGetValue("rest_route", out var route) ? route.ToString()
            : site.PrettyPermalinks && request.Path.StartsWithSegments("/wp-json", out var rest) ? rest.Value
            : null;
        return path?.Trim('/').Split('/') switch
        {
            null => new StandInAnswer(404, null),
            [""] => Index(),
            ["wp", "v2", "users", "me"] => Me(),
            ["wp", "v2", "users"] => Users(),
            ["wp", "v2", "posts"] => new StandInAnswer(200, new JsonArray(new JsonObject { ["id"] = 1, ["comment_status"] = "open", ["title"] = new JsonObject { ["rendered"] = "Harvest &amp; hymns" } })),
            ["wp", "v2", "comments"] when HttpMethods.IsGet(request.Method) => List(),
            ["wp", "v2", "comments"] => Create(),
            ["wp", "v2", "comments", var id] => One(id),
            _ => StandInAnswer.Refusal(404, "rest_no_route"),
        };
    }

    private static int UserOf(WordPressStandIn site, HttpRequest request)
    {
        if (!request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.Ordinal))
        {
            return Visitor;
        }

        var pair = Encoding.UTF8.GetString(Convert.FromBase64String(request.Headers.Authorization.ToString()["Basic ".Length..])).Split(':', 2);
        if (!site.PasswordWorks || pair.Length != 2 || pair[1].Replace(" ", "", StringComparison.Ordinal) != WordPressStandIn.Password.Replace(" ", "", StringComparison.Ordinal))
        {
            return Visitor;
        }

        return pair[0] switch { WordPressStandIn.User => Editor, WordPressStandIn.Subscriber => Subscriber, _ => Visitor };
    }

    private static StandInAnswer Index() => new(200, new JsonObject
    {
        ["name"] = "Larkfield",
        ["namespaces"] = new JsonArray("oembed/1.0", "wp/v2"),
        ["authentication"] = new JsonObject { ["application-passwords"] = new JsonObject() },
    });

    private StandInAnswer Me() => _user == Visitor
        ? StandInAnswer.Refusal(401, "rest_not_logged_in")
        : new StandInAnswer(200, new JsonObject
        {
            ["id"] = _user,
            ["name"] = "Website team",
            ["roles"] = new JsonArray(IsEditor ? "editor" : "subscriber"),
            ["capabilities"] = IsEditor ? new JsonObject { ["moderate_comments"] = true } : new JsonObject { ["read"] = true },
        });

    private StandInAnswer Users() => IsEditor
        ? new StandInAnswer(200, new JsonArray(new JsonObject { ["id"] = 1 }, new JsonObject { ["id"] = Editor }, new JsonObject { ["id"] = 4 }))
        : StandInAnswer.Refusal(_user == Visitor ? 401 : 403, "rest_forbidden_who");

    private StandInAnswer List()
    {
        if (request.Query["context"] == "edit" && !IsEditor)
        {
            return StandInAnswer.Refusal(_user == Visitor ? 401 : 403, "rest_forbidden_context");
        }

        var status = request.Query["status"].ToString();
        if (status is not ("" or "approve") && !IsEditor)
        {
            return StandInAnswer.Refusal(_user == Visitor ? 401 : 403, "rest_forbidden_param");
        }

        var size = Number("per_page", 10);
        if (size is < 1 or > 100)
        {
            return StandInAnswer.Refusal(400, "rest_invalid_param");
        }

        var rows = site.Rows.Where(row => HasStatus(row, status) && Passes(row)).OrderByDescending(row => row.Id).ToList();
        var offset = request.Query.ContainsKey("offset") ? Number("offset", 0) : (Number("page", 1) - 1) * size;
        return new StandInAnswer(200, new JsonArray([.. rows.Skip(offset).Take(size).Select(Row)])) { Total = rows.Count, IsList = true };
    }

    private static bool HasStatus(StandInComment row, string status) => status switch
    {
        "any" => true,
        "all" => row.Status is "approved" or "hold",
        "" or "approve" => row.Status == "approved",
        _ => row.Status == status,
    };

    private bool Passes(StandInComment row) =>
        row.Type == (request.Query["type"].ToString() is { Length: > 0 } type ? type : "comment")
        && (!request.Query.TryGetValue("include", out var include) || include.ToString().Split(',').Contains(row.Id.ToString(CultureInfo.InvariantCulture)))
        && (!request.Query.ContainsKey("author") || row.Author == Number("author", 0))
        && (!request.Query.ContainsKey("parent") || row.Parent == Number("parent", 0))
        && (LocalOf("after") is not { } after || Local(row.Date) > after)
        && (LocalOf("before") is not { } before || Local(row.Date) < before);

    private DateTime Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, site.Zone).DateTime;

    /// <summary>With a zone it is turned into the site's time; without one it is taken for it.</summary>
    private DateTime? LocalOf(string key)
    {
        if (request.Query[key].ToString() is not { Length: > 0 } text)
        {
            return null;
        }

        var hasZone = text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10;
        return hasZone ? Local(DateTimeOffset.Parse(text, CultureInfo.InvariantCulture)) : DateTime.Parse(text, CultureInfo.InvariantCulture);
    }

    private int Number(string key, int otherwise) => int.TryParse(request.Query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private StandInAnswer One(string id)
    {
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || site.Rows.Find(row => row.Id == number) is not { } row)
        {
            return StandInAnswer.Refusal(404, "rest_comment_invalid_id");
        }

        if (!IsEditor)
        {
            return StandInAnswer.Refusal(_user == Visitor ? 401 : 403, HttpMethods.IsGet(request.Method) ? "rest_forbidden_context" : "rest_cannot_edit");
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return new StandInAnswer(200, Row(row));
        }

        Update(row, JsonNode.Parse(body)!.AsObject());
        return new StandInAnswer(200, Row(row)) { IsWrite = true };
    }

    private void Update(StandInComment row, JsonObject change)
    {
        row.AuthorIp = change["author_ip"]?.ToString() ?? request.HttpContext.Connection.RemoteIpAddress!.ToString();
        if (change["author_user_agent"]?.ToString() is { Length: > 0 } agent)
        {
            row.AuthorUserAgent = agent;
        }
        else if (request.Headers.UserAgent.ToString() is { Length: > 0 } ours)
        {
            row.AuthorUserAgent = ours;
        }

        row.Content = change["content"]?.ToString() ?? row.Content;
        if (!site.IgnoresStatus)
        {
            row.Status = change["status"]?.ToString() switch
            {
                "approve" or "approved" => "approved",
                "hold" => "hold",
                "spam" => "spam",
                "trash" => "trash",
                _ => row.Status,
            };
        }
    }

    private StandInAnswer Create()
    {
        if (!IsEditor)
        {
            return StandInAnswer.Refusal(_user == Visitor ? 401 : 403, "rest_comment_login_required");
        }

        var wanted = JsonNode.Parse(body)!.AsObject();
        var (content, parent, post) = (wanted["content"]?.ToString() ?? "", (long?)wanted["parent"] ?? 0, (long?)wanted["post"] ?? 0);
        if (content.Trim().Length == 0)
        {
            return StandInAnswer.Refusal(400, "rest_comment_content_invalid");
        }

        if (!site.AllowsDuplicates && site.Rows.Exists(row => row.Author == _user && row.Post == post && row.Parent == parent && row.Content == content))
        {
            return StandInAnswer.Refusal(409, "comment_duplicate");
        }

        var reply = new StandInComment
        {
            Id = site.NextId(),
            Post = post,
            Parent = parent,
            Author = _user,
            AuthorName = "Website team",
            AuthorEmail = "web@larkfield.example",
            Date = site.Clock.GetUtcNow(),
            Content = content,
        };
        site.Rows.Add(reply);
        return new StandInAnswer(201, Row(reply)) { IsWrite = true };
    }

    private JsonNode Row(StandInComment row)
    {
        var full = new JsonObject
        {
            ["id"] = row.Id,
            ["post"] = row.Post,
            ["parent"] = row.Parent,
            ["author"] = row.Author,
            ["author_name"] = row.AuthorName,
            ["author_email"] = row.AuthorEmail,
            ["author_url"] = "",
            ["author_ip"] = row.AuthorIp,
            ["author_user_agent"] = row.AuthorUserAgent,
            ["date"] = Local(row.Date).ToString("s", CultureInfo.InvariantCulture),
            ["date_gmt"] = row.Date.UtcDateTime.ToString("s", CultureInfo.InvariantCulture),
            ["content"] = new JsonObject { ["rendered"] = $"<p>{row.Content}</p>\n", ["raw"] = row.Content },
            ["link"] = row.Link ?? $"{site.Url}harvest/#comment-{row.Id}",
            ["status"] = row.Status,
            ["type"] = row.Type,
        };
        if (request.Query["_fields"].ToString() is { Length: > 0 } fields)
        {
            var kept = fields.Split(',').ToHashSet(StringComparer.Ordinal);
            foreach (var name in full.Select(pair => pair.Key).Where(name => !kept.Contains(name)).ToList())
            {
                full.Remove(name);
            }
        }

        return full;
    }
}
