using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ChannelWatch.TestSupport.StandIns.Bluesky;

/// <summary>Sessions of the Bluesky stand-in: signed in to with the app password, renewed with a refresh token that each renewal replaces.</summary>
public sealed class BlueskySessions(TimeProvider clock)
{
    private DateTimeOffset _endsAt;

    public int SignIns { get; private set; }

    public int Renewals { get; private set; }

    public string Access { get; private set; } = "";

    public string Refresh { get; set; } = "";

    /// <summary>The app password was removed: nothing is accepted any more.</summary>
    public bool Removed { get; set; }

    /// <summary>Ends the access token before its time.</summary>
    public void Expire() => _endsAt = DateTimeOffset.MinValue;

    public StandInReply Answer(string call, string? bearer, string body)
    {
        if (call.EndsWith("refreshSession", StringComparison.Ordinal))
        {
            if (Removed || bearer != Refresh)
            {
                return BlueskyStandIn.Error(400, "ExpiredToken");
            }

            Renewals++;
            return New();
        }

        var asked = JsonNode.Parse(body)!;
        if (Removed || asked["identifier"]!.ToString() != "larkfield.test" || asked["password"]!.ToString() != BlueskyStandIn.Password)
        {
            return BlueskyStandIn.Error(401, "AuthenticationRequired");
        }

        SignIns++;
        return New();
    }

    public StandInReply? Refusal(string? bearer) => bearer is null ? BlueskyStandIn.Error(401, "AuthMissing")
        : Removed || bearer != Access || clock.GetUtcNow() >= _endsAt ? BlueskyStandIn.Error(400, "ExpiredToken")
        : null;

    private StandInReply New()
    {
        var number = SignIns + Renewals;
        _endsAt = clock.GetUtcNow().AddHours(2);
        var claims = string.Create(CultureInfo.InvariantCulture, $$"""{"sub":"did:plc:school","exp":{{_endsAt.ToUnixTimeSeconds()}},"n":{{number}}}""");
        Access = $"e30.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.c2ln";
        Refresh = string.Create(CultureInfo.InvariantCulture, $"refresh-{number}");
        return StandInReply.Ok(new JsonObject { ["accessJwt"] = Access, ["refreshJwt"] = Refresh, ["did"] = BlueskyStandIn.School, ["handle"] = "larkfield.test" }) with { IsWrite = true };
    }
}
