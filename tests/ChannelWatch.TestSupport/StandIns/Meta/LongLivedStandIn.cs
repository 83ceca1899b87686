using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.Meta;

/// <summary>Tokens of 60 days that are exchanged for another 60 once they are a day old, as Instagram and Threads give them.</summary>
public sealed class LongLivedStandIn(string grantType, DateTimeOffset issuedAt)
{
    public const string FirstToken = "long-lived-0";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    private DateTimeOffset _issuedAt = issuedAt;

    public string Token { get; private set; } = FirstToken;

    public int Exchanges { get; private set; }

    /// <summary>The old token still works until its end; the stand-in keeps only the last one before.</summary>
    public string? Former { get; private set; }

    public bool Accepts(string? token, DateTimeOffset now) => token is not null && (token == Token || token == Former) && now < _issuedAt + Lifetime;

    public StandInReply Exchange(HttpRequest request, DateTimeOffset now)
    {
        if (request.Query["grant_type"] != grantType || request.Query["access_token"] != Token || now >= _issuedAt + Lifetime)
        {
            return MetaAnswers.Error(190, 463);
        }

        if (now - _issuedAt < TimeSpan.FromHours(24))
        {
            return MetaAnswers.Error(100);
        }

        (Former, Token, _issuedAt) = (Token, string.Create(CultureInfo.InvariantCulture, $"long-lived-{++Exchanges}"), now);
        return StandInReply.Ok(new JsonObject { ["access_token"] = Token, ["token_type"] = "bearer", ["expires_in"] = (int)Lifetime.TotalSeconds });
    }
}
