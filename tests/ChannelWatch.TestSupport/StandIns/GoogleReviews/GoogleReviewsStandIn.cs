using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.GoogleReviews;

/// <summary>
/// The reviews of one place behind Google's Business Profile API on loopback, as platforms-b 9 describes it: last changed first, one answer a review,
/// lists left out when empty. Written from documentation, not recorded.
/// </summary>
public sealed class GoogleReviewsStandIn : IAsyncDisposable
{
    private const string Place = "accounts/11/locations/22";

    private StandInServer _server = null!;
    private int _last;

    public StandInServer Server => _server;

    public OAuthStandIn SignIn { get; } = new(TimeSpan.FromHours(1), rotates: false);

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<GoogleReview> Reviews { get; } = [];

    /// <summary>Answers are taken and then not allowed.</summary>
    public bool RejectsAnswers { get; set; }

    public bool Circles { get; set; }

    /// <summary>Status, word and reason of every answer, when set.</summary>
    public (int Status, string Word, string? Reason)? Refuses { get; set; }

    public Dictionary<string, string> Settings => new()
    {
        ["AccountId"] = "11",
        ["LocationId"] = "locations/22",
        ["ClientId"] = OAuthStandIn.ClientId,
        ["ClientSecret"] = OAuthStandIn.ClientSecret,
        ["RefreshToken"] = OAuthStandIn.FirstRefresh,
        ["ApiRoot"] = $"{Server.Url}v4/",
        ["SignInRoot"] = Server.Url.AbsoluteUri,
    };

    public static async Task<GoogleReviewsStandIn> StartAsync(TimeProvider? clock = null)
    {
        var place = new GoogleReviewsStandIn { Clock = clock ?? TimeProvider.System };
        place._server = await StandInServer.StartAsync(place.Answer);
        return place;
    }

    public GoogleReview Add(string? text, DateTimeOffset? at = null, string stars = "FOUR") => _server.Locked(() =>
    {
        var review = new GoogleReview { Id = $"AbF{(++_last).ToString("D4", CultureInfo.InvariantCulture)}", Text = text, Stars = stars, At = at ?? Clock.GetUtcNow(), ChangedAt = at ?? Clock.GetUtcNow() };
        Reviews.Add(review);
        return review;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private StandInReply Answer(HttpRequest request, string body)
    {
        if (request.Path == "/token")
        {
            return SignIn.Exchange(body, Clock.GetUtcNow());
        }

        if (Refuses is var (status, word, reason))
        {
            return Error(status, word, reason);
        }

        if (!(request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && SignIn.Accepts(header["Bearer ".Length..], Clock.GetUtcNow())))
        {
            return Error(401, "UNAUTHENTICATED");
        }

        var path = request.Path.Value!.Trim('/');
        if (!path.StartsWith($"v4/{Place}/reviews", StringComparison.Ordinal))
        {
            return Error(404, "NOT_FOUND");
        }

        return (request.Method, path.Split('/')[6..]) switch
        {
            ("GET", []) => List(request),
            ("GET", [var id]) => Reviews.Find(review => review.Id == id) is { } review ? StandInReply.Ok(Row(review)) : Error(404, "NOT_FOUND"),
            ("PUT", [var id, "reply"]) => Reviews.Find(review => review.Id == id) is { } review ? Reply(review, JsonNode.Parse(body)!["comment"]!.ToString()) : Error(404, "NOT_FOUND"),
            _ => Error(404, "NOT_FOUND"),
        };
    }

    private StandInReply List(HttpRequest request)
    {
        var start = int.TryParse(request.Query["pageToken"], NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0;
        var size = int.Parse(request.Query["pageSize"].ToString(), CultureInfo.InvariantCulture);
        var page = Reviews.OrderByDescending(review => review.ChangedAt).Skip(start).Take(size).Select(Row).ToArray();
        var body = new JsonObject { ["averageRating"] = 4.1, ["totalReviewCount"] = Reviews.Count };
        if (page.Length > 0)
        {
            body["reviews"] = new JsonArray(page);
        }

        if (Circles || start + size < Reviews.Count)
        {
            body["nextPageToken"] = (Circles ? 0 : start + size).ToString(CultureInfo.InvariantCulture);
        }

        return StandInReply.Ok(body);
    }

    /// <summary>The answer does not make the review a changed one: the harder of the two cases the documentation leaves open.</summary>
    private StandInReply Reply(GoogleReview review, string text)
    {
        (review.Answer, review.AnsweredAt) = (text, Clock.GetUtcNow());
        return StandInReply.Ok(new JsonObject { ["comment"] = text, ["updateTime"] = Time(review.AnsweredAt) }) with { IsWrite = true };
    }

    private JsonObject Row(GoogleReview review)
    {
        var row = new JsonObject
        {
            ["name"] = $"{Place}/reviews/{review.Id}",
            ["reviewId"] = review.Id,
            ["reviewer"] = new JsonObject { ["displayName"] = "A Parent", ["isAnonymous"] = false },
            ["starRating"] = review.Stars,
            ["createTime"] = Time(review.At),
            ["updateTime"] = Time(review.ChangedAt),
        };
        if (review.Text is { } text)
        {
            row["comment"] = text;
        }

        if (review.Answer is { } answer)
        {
            row["reviewReply"] = new JsonObject { ["comment"] = answer, ["updateTime"] = Time(review.AnsweredAt), ["reviewReplyState"] = RejectsAnswers ? "REJECTED" : "APPROVED" };
        }

        return row;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    private static StandInReply Error(int status, string word, string? reason = null) => new(status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = status,
            ["message"] = "Refused by the stand-in.",
            ["status"] = word,
            ["details"] = reason is null ? [] : new JsonArray(new JsonObject { ["@type"] = "type.googleapis.com/google.rpc.ErrorInfo", ["reason"] = reason }),
        },
    });
}
