using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ChannelWatch.TestSupport.StandIns.X;

/// <summary>
/// An X account behind API v2 on loopback, as platforms-a 5 describes it: 800 mentions and no more, two spellings of the fields, hiding in one's own
/// threads only, answers only to those who named one, 402 when the credits are used up, errors beside data. Written from documentation, not recorded.
/// </summary>
public sealed class XStandIn : IAsyncDisposable
{
    public const string UserId = "7";
    public const string Handle = "larkfield";

    private StandInServer _server = null!;
    private long _last = 1900000000000000000;

    public StandInServer Server => _server;

    /// <summary>X replaces the refresh token with each use.</summary>
    public OAuthStandIn SignIn { get; } = new(TimeSpan.FromHours(2), rotates: true);

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public List<XPost> Posts { get; } = [];

    /// <summary>The newer spelling: post.fields, referenced_posts, note_post.</summary>
    public bool SpellsPost { get; set; }

    public bool CreditsUsedUp { get; set; }

    /// <summary>429 with this reset, in seconds from now.</summary>
    public int? ThrottledFor { get; set; }

    public bool Circles { get; set; }

    /// <summary>What the school was charged, in thousandths of a dollar, each post once a day.</summary>
    public int Charged { get; internal set; }

    public string SignedInAs { get; set; } = UserId;

    internal HashSet<string> Paid { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Settings => new()
    {
        ["UserId"] = UserId,
        ["Handle"] = "@" + Handle,
        ["ClientId"] = OAuthStandIn.ClientId,
        ["ClientSecret"] = OAuthStandIn.ClientSecret,
        ["RefreshToken"] = OAuthStandIn.FirstRefresh,
        ["ApiRoot"] = $"{Server.Url}2/",
    };

    public static async Task<XStandIn> StartAsync(TimeProvider? clock = null)
    {
        var account = new XStandIn { Clock = clock ?? TimeProvider.System };
        account._server = await StandInServer.StartAsync((request, body) => new XRoutes(account, request, body).Answer());
        account.Add("Harvest assembly on Friday", author: UserId);
        return account;
    }

    /// <summary>A post; an answer when <paramref name="to"/> is given.</summary>
    public XPost Add(string text, XPost? to = null, string author = "42", bool names = true, DateTimeOffset? at = null, XPost? edits = null) => _server.Locked(() =>
    {
        var id = (++_last).ToString(CultureInfo.InvariantCulture);
        var post = new XPost
        {
            Id = id,
            Conversation = to?.Conversation ?? edits?.Conversation ?? id,
            Answers = to?.Id,
            Author = author,
            Text = text,
            At = at ?? Clock.GetUtcNow(),
            Names = names,
            Earlier = edits is null ? [] : [.. edits.Earlier, edits.Id],
        };
        Posts.Add(post);
        return post;
    });

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal bool SignedIn(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith("Bearer ", StringComparison.Ordinal) && SignIn.Accepts(header["Bearer ".Length..], Clock.GetUtcNow());
}
