using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.YouTube;

/// <summary>
/// A YouTube channel behind the Data API on loopback, as platforms-a 4 describes it: the published by default, some of the replies, 204 to every
/// change, rejecting for good, and every call counted in units. Written from documentation, not recorded.
/// </summary>
public sealed class YouTubeStandIn : IAsyncDisposable
{
    public const string ChannelId = "UClarkfieldlarkfieldlark";

    private StandInServer _server = null!;
    private int _last;

    public StandInServer Server => _server;

    public OAuthStandIn SignIn { get; } = new(TimeSpan.FromHours(1), rotates: false);

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<YouTubeWriting> Writings { get; } = [];

    public List<string> Banned { get; } = [];

    /// <summary>What was spent, by the platform's own price list.</summary>
    public int Units { get; internal set; }

    /// <summary>How many replies come with their thread.</summary>
    public int RepliesWithThread { get; set; } = 2;

    public int PageSize { get; set; } = 100;

    /// <summary>Statuses are accepted and ignored.</summary>
    public bool IgnoresStatus { get; set; }

    /// <summary>The channel's own answers are held back, with a success.</summary>
    public bool HoldsOwnReplies { get; set; }

    /// <summary>A reason with which every call is refused, with its status.</summary>
    public (int Status, string Reason)? Refuses { get; set; }

    /// <summary>Page tokens given so far no longer work.</summary>
    public bool ForgetsPages { get; set; }

    public bool Circles { get; set; }

    public bool CanReply { get; set; } = true;

    /// <summary>The channel the signed-in account has.</summary>
    public string Own { get; set; } = ChannelId;

    public Dictionary<string, string> Settings => new()
    {
        ["ChannelId"] = ChannelId,
        ["ClientId"] = OAuthStandIn.ClientId,
        ["ClientSecret"] = OAuthStandIn.ClientSecret,
        ["RefreshToken"] = OAuthStandIn.FirstRefresh,
        ["MayAct"] = "true",
        ["ApiRoot"] = $"{Server.Url}youtube/v3/",
        ["SignInRoot"] = Server.Url.AbsoluteUri,
    };

    public static async Task<YouTubeStandIn> StartAsync(TimeProvider? clock = null)
    {
        var channel = new YouTubeStandIn { Clock = clock ?? TimeProvider.System };
        channel._server = await StandInServer.StartAsync((request, body) => new YouTubeRoutes(channel, request, body).Answer());
        return channel;
    }

    /// <summary>A comment; with <paramref name="under"/> a reply in that thread.</summary>
    public YouTubeWriting Add(string text, YouTubeWriting? under = null, string author = "UCparent", DateTimeOffset? at = null, string status = "published") => _server.Locked(() =>
    {
        var number = (++_last).ToString("D4", CultureInfo.InvariantCulture);
        var writing = new YouTubeWriting
        {
            Id = under is null ? $"Ugx{number}" : $"{under.Id}.9{number}",
            Thread = under?.Id,
            Author = author,
            Text = text,
            At = at ?? Clock.GetUtcNow(),
            Status = status,
        };
        Writings.Add(writing);
        return writing;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal static StandInReply Refusal(int status, string reason) => new(status, new JsonObject
    {
        ["error"] = new JsonObject
        {
            ["code"] = status,
            ["message"] = "Refused by the stand-in.",
            ["errors"] = new JsonArray(new JsonObject { ["message"] = "Refused.", ["domain"] = "youtube", ["reason"] = reason }),
        },
    });

    internal bool SignedIn(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && SignIn.Accepts(header["Bearer ".Length..], Clock.GetUtcNow());
}
