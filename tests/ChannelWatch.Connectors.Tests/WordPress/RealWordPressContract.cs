using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;

namespace ChannelWatch.Connectors.Tests.WordPress;

/// <summary>The contract and the traps, on a real WordPress when there is one.</summary>
public sealed class RealWordPressContract : ConnectorContract, IDisposable
{
    private readonly HttpClient _visitor = new();

    protected override IChannelConnector Connector => Connect.WordPress(Settings(), TimeProvider.System);

    protected override CommentId Unknown => new("999999999");

    public void Dispose() => _visitor.Dispose();

    [SkippableFact]
    public async Task A_held_comment_keeps_the_visitors_address_and_browser()
    {
        var id = await WriteAsync("nasty words");

        await Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);

        var raw = (await Connector.ReadAllAsync()).Comments.First(comment => comment.Id == id).RawJson;
        using var row = JsonDocument.Parse(raw);
        Assert.Equal(("203.0.113.9", "Visitor/1.0"), (row.RootElement.GetProperty("author_ip").GetString(), row.RootElement.GetProperty("author_user_agent").GetString()));
    }

    [SkippableFact]
    public async Task A_wrong_password_is_an_error_and_never_fewer_comments()
    {
        var settings = Settings();
        settings["ApplicationPassword"] = "wrong wrong wrong";

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connect.WordPress(settings, TimeProvider.System).ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
    }

    [SkippableFact]
    public async Task A_subscribers_account_is_told_the_role_it_lacks()
    {
        var settings = Settings();
        settings["User"] = RealServer.Require("CHANNELWATCH_TEST_WORDPRESS_PARENT_USER", "a subscriber of the WordPress site");
        settings["ApplicationPassword"] = RealServer.Require("CHANNELWATCH_TEST_WORDPRESS_PARENT_PASSWORD", "the subscriber's Application Password");

        var findings = await Connect.WordPress(settings, TimeProvider.System).CheckAsync(CancellationToken.None);

        Assert.Contains(findings, finding => !finding.Works && finding.Detail.Contains("Editor role", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_hundred_and_twenty_comments_of_one_breath_are_all_read()
    {
        var cursor = (await Connector.ReadAllAsync()).Cursor;
        var ids = new List<CommentId>();
        for (var i = 0; i < 120; i++)
        {
            ids.Add(await WriteAsync($"comment {i}"));
        }

        var read = await Connector.ReadAllAsync(cursor);

        Assert.Empty(ids.Except(read.Comments.Select(comment => comment.Id)));
    }

    [SkippableFact]
    public async Task A_site_that_answers_only_without_pretty_addresses_is_read_all_the_same()
    {
        var id = await WriteAsync("hello");
        var settings = Settings();
        settings["Url"] += "nowhere/";

        var read = await Connect.WordPress(settings, TimeProvider.System).ReadAllAsync();

        Assert.Contains(read.Comments, comment => comment.Id == id);
    }

    [SkippableFact]
    public async Task Staff_are_told_from_parents_and_the_post_has_its_title()
    {
        var id = await WriteAsync("Is the office open?");
        var reply = await Connector.ReplyAsync(id, "1", "Yes.", CancellationToken.None);

        var comments = (await Connector.ReadAllAsync()).Comments.ToLookup(comment => comment.Id);

        Assert.Equal((false, true, "Hello world!"), (comments[id].First().Author.IsSchool, comments[reply].First().Author.IsSchool, comments[id].First().PostText));
    }

    protected override async Task<CommentId> WriteAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(RealServer.WordPress.TrimEnd('/') + "/wp-json/wp/v2/comments"));
        request.Headers.UserAgent.ParseAdd("Visitor/1.0");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Content = JsonContent.Create(new { post = 1, author_name = "A Parent", author_email = "parent@example.org", content = text });
        using var response = await _visitor.SendAsync(request);
        response.EnsureSuccessStatusCode();
        var row = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new CommentId(row.GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> Settings() => new()
    {
        ["Url"] = RealServer.WordPress.TrimEnd('/') + "/",
        ["User"] = RealServer.Require("CHANNELWATCH_TEST_WORDPRESS_USER", "its moderator's user name"),
        ["ApplicationPassword"] = RealServer.Require("CHANNELWATCH_TEST_WORDPRESS_PASSWORD", "its moderator's Application Password"),
    };
}
