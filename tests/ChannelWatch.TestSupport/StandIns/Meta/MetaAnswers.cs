using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Meta;

/// <summary>How Meta's Graph interfaces refuse and page, for the stand-ins of Facebook, Instagram, Messenger and Threads.</summary>
public static class MetaAnswers
{
    public static StandInReply Error(int code, int subCode = 0, int status = 400) => new(status, new JsonObject
    {
        ["error"] = new JsonObject { ["message"] = "Refused by the stand-in.", ["type"] = "OAuthException", ["code"] = code, ["error_subcode"] = subCode, ["fbtrace_id"] = "A1" },
    });

    /// <summary>"Unsupported request … does not exist, cannot be loaded due to missing permissions": gone or invisible, one code.</summary>
    public static StandInReply Missing() => Error(100, 33);

    public static StandInReply Success() => StandInReply.Ok(new JsonObject { ["success"] = true }) with { IsWrite = true };

    public static string? Token(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) ? header["Bearer ".Length..] : request.Query["access_token"].FirstOrDefault();

    /// <summary>Throttled by the business use case: status 400, the wait in a header.</summary>
    public static StandInReply Throttled(int code, string type, int minutes) => Error(code) with
    {
        Headers = new Dictionary<string, string> { ["X-Business-Use-Case-Usage"] = Usage(type, 100, minutes) },
    };

    public static string Usage(string type, int percent, int minutes) =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"1001":[{"type":"{{type}}","call_count":{{percent}},"total_cputime":25,"total_time":25,"estimated_time_to_regain_access":{{minutes}}}]}""");

    /// <summary>One page of a list, with the cursors and a next link that holds the token, as the real one's does.</summary>
    public static JsonObject Page(HttpRequest request, IReadOnlyList<JsonNode> rows, int most, Func<string, string, string>? next = null) =>
        Page(rows, request.Query["after"].FirstOrDefault(), Math.Min(most, int.TryParse(request.Query["limit"], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : 25),
            after => (next ?? Link)(request.Scheme + "://" + request.Host + request.Path, after));

    public static JsonObject Page(IReadOnlyList<JsonNode> rows, string? from, int count, Func<string, string> next)
    {
        var start = from is null ? 0 : int.Parse(Encoding.ASCII.GetString(Convert.FromBase64String(from)), CultureInfo.InvariantCulture);
        var page = new JsonObject { ["data"] = new JsonArray([.. rows.Skip(start).Take(count)]) };
        if (rows.Count > 0)
        {
            var after = Convert.ToBase64String(Encoding.ASCII.GetBytes((start + count).ToString(CultureInfo.InvariantCulture)));
            page["paging"] = new JsonObject { ["cursors"] = new JsonObject { ["before"] = "QQ==", ["after"] = after } };
            if (start + count < rows.Count)
            {
                page["paging"]!["next"] = next(after);
            }
        }

        return page;
    }

    /// <summary>The time as the Graph API writes it.</summary>
    public static string Time(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    private static string Link(string address, string after) => $"{address}?access_token=SECRET&after={Uri.EscapeDataString(after)}";
}
