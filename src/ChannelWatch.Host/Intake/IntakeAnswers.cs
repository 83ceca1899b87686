using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace ChannelWatch.Host.Intake;

/// <summary>The answers of the intake, all of them JSON; an error is always one object with code and message.</summary>
internal static class IntakeAnswers
{
    public const string Path = "/intake";

    public static IResult Of(JsonNode body, int status = StatusCodes.Status200OK) => Results.Text(body.ToJsonString(), "application/json; charset=utf-8", statusCode: status);

    public static IResult Error(int status, string code, string message, int? line = null)
    {
        var error = new JsonObject { ["code"] = code, ["message"] = message };
        if (line is not null)
        {
            error["line"] = line;
        }

        return Of(new JsonObject { ["error"] = error }, status);
    }

    /// <summary>Says nothing of whether there is such a channel.</summary>
    public static IResult Unauthorised(HttpResponse response)
    {
        response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return Error(StatusCodes.Status401Unauthorized, "unauthorised", "Send the channel's key in the header \"Authorization: Bearer KEY\". Either it is missing, or it is not this channel's.");
    }

    public static IResult TooLarge() => Error(
        StatusCodes.Status413PayloadTooLarge, "too-large", $"At most {IntakeLimits.LargestBody / 1024 / 1024} MB are taken at once; send the comments in smaller parts.");

    public static IResult TooMany() => Error(StatusCodes.Status429TooManyRequests, "too-many", "Too many requests; wait as many seconds as the header Retry-After says.");

    public static IResult NotHere(int status) => status == StatusCodes.Status405MethodNotAllowed
        ? Error(status, "wrong-method", "Comments are sent with POST to /intake/CHANNEL, decisions fetched with GET from /intake/CHANNEL/decisions.")
        : Error(status, "not-found", "There is nothing at this address; comments are sent to /intake/CHANNEL.");
}
