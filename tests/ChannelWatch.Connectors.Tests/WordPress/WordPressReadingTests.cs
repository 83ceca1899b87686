using ChannelWatch.Core.Channels;
using ChannelWatch.TestSupport;
using ChannelWatch.TestSupport.StandIns;

namespace ChannelWatch.Connectors.Tests.WordPress;

/// <summary>What reading a WordPress site finds, against the stand-in with the real one's traps.</summary>
public sealed class WordPressReadingTests : IAsyncLifetime
{
    private readonly FixedClock _clock = new();
    private WordPressStandIn _site = null!;
    private IChannelConnector _connector = null!;

    public async Task InitializeAsync()
    {
        _site = await WordPressStandIn.StartAsync(_clock);
        _connector = Connect.WordPress(_site, _clock);
    }

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Comments_in_every_state_are_read_with_what_a_reader_sees()
    {
        _site.Add("Lovely <b>day</b> &amp; see <a href='http://spam.example'>here</a>");
        _site.Add("held", row => row.With(status: "hold"));
        _site.Add("junk", row => row.With(status: "spam"));
        _site.Add("binned", row => row.With(status: "trash"));

        var read = await _connector.ReadAllAsync();

        Assert.Equal(["Lovely day & see here (http://spam.example)", "held", "junk", "binned"], read.Comments.OrderBy(comment => comment.Id.Value, StringComparer.Ordinal).Select(comment => comment.Text));
        Assert.Equal([PlatformVisibility.Visible, PlatformVisibility.Hidden, PlatformVisibility.Hidden, PlatformVisibility.Removed], read.Comments.OrderBy(comment => comment.Id.Value, StringComparer.Ordinal).Select(comment => comment.Visibility));
    }

    [Fact]
    public async Task Two_hundred_and_fifty_comments_of_one_second_are_all_read()
    {
        var first = await _connector.ReadAllAsync();
        for (var i = 0; i < 250; i++)
        {
            _site.Add($"comment {i}");
        }

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal(250, read.Comments.Select(comment => comment.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_comment_deleted_between_two_pages_hides_no_other_one()
    {
        for (var i = 0; i < 250; i++)
        {
            _site.Add($"comment {i}");
        }

        var newest = _site.Comments.Max(comment => comment.Id);
        _site.AfterList = () => Enumerable.Range(0, 30).ToList().ForEach(_ => _site.DeleteForGood(newest--));
        var survivors = _site.Comments.Where(comment => comment.Id < newest - 150).Select(comment => comment.Id).ToList();

        var read = await _connector.ReadAllAsync();

        Assert.Empty(survivors.Except(read.Comments.Select(comment => long.Parse(comment.Id.Value, System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("America/New_York")]
    [InlineData("Pacific/Auckland")]
    public async Task Nothing_is_lost_in_the_hour_when_summer_time_ends(string zone)
    {
        _site.Zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
        _clock.Set(new DateTimeOffset(2026, 10, 25, 0, 0, 0, TimeSpan.Zero));
        var cursor = (await _connector.ReadAllAsync()).Cursor;
        var seen = new List<string>();
        for (var minute = 0; minute < 180; minute += 15)
        {
            _clock.Advance(TimeSpan.FromMinutes(15));
            _site.Add($"at {minute}");
            var read = await _connector.ReadAllAsync(cursor);
            cursor = read.Cursor;
            seen.AddRange(read.Comments.Select(comment => comment.Text));
        }

        Assert.Equal(12, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_comment_with_a_new_id_and_an_old_date_is_found()
    {
        _site.Add("today");
        var first = await _connector.ReadAllAsync();
        _site.Add("imported", row => row.With(date: _clock.GetUtcNow().AddYears(-3)));

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Contains(read.Comments, comment => comment.Text == "imported");
    }

    [Fact]
    public async Task After_a_silence_longer_than_the_window_nothing_is_missing()
    {
        _site.Add("before");
        var first = await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromDays(1));
        _site.Add("in the silence");
        _clock.Advance(TimeSpan.FromDays(20));

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal(["in the silence"], read.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task An_edit_that_keeps_its_date_is_read_again()
    {
        var comment = _site.Add("nice");
        var first = await _connector.ReadAllAsync();
        _clock.Advance(TimeSpan.FromDays(6));
        _site.Edit(comment.Id, "nasty");

        var read = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal("nasty", Assert.Single(read.Comments).Text);
    }

    [Fact]
    public async Task Only_the_last_page_moves_the_cursor_and_vouches_for_the_window()
    {
        Enumerable.Range(0, 150).ToList().ForEach(i => _site.Add($"comment {i}"));

        var pages = await _connector.ReadAsync(null, CancellationToken.None).ToListAsync();

        Assert.All(pages.SkipLast(1), page => Assert.True(page.Cursor is null && page.CompleteSince is null));
        Assert.NotNull(pages[^1].Cursor);
        Assert.Equal(_clock.GetUtcNow().AddDays(-14), pages[^1].CompleteSince);
    }

    [Fact]
    public async Task A_revoked_password_is_an_error_and_never_fewer_comments()
    {
        _site.Add("public");
        _site.PasswordWorks = false;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync());

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
        Assert.Contains("CGIPassAuth", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_revoked_between_two_reads_is_an_error_too()
    {
        var first = await _connector.ReadAllAsync();
        _site.PasswordWorks = false;

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => _connector.ReadAllAsync(first.Cursor));

        Assert.Equal(ChannelFailure.Credentials, refusal.Failure);
    }

    [Fact]
    public async Task A_site_without_pretty_permalinks_is_read_all_the_same()
    {
        _site.PrettyPermalinks = false;
        _site.Add("hello");

        var read = await _connector.ReadAllAsync();

        Assert.Equal("hello", Assert.Single(read.Comments).Text);
    }

    [Fact]
    public async Task A_visitor_has_the_same_key_each_time_and_the_address_is_not_in_it()
    {
        _site.Add("one", row => row.With(email: "Parent@Example.org "));
        _site.Add("two", row => row.With(email: "parent@example.org"));

        var authors = (await _connector.ReadAllAsync()).Comments.Select(comment => comment.Author.Id).Distinct();

        Assert.Matches("^email:[0-9a-f]{32}$", Assert.Single(authors));
    }

    [Fact]
    public async Task A_colleague_who_may_write_posts_writes_for_the_school_and_a_parent_with_an_account_does_not()
    {
        var staff = _site.Add("we open at nine", row => row.With(author: 4));
        var parent = _site.Add("thanks", row => row.With(author: 3));

        var read = await _connector.ReadAllAsync();

        Assert.True(read.Find(staff.Id).Author.IsSchool);
        Assert.False(read.Find(parent.Id).Author.IsSchool);
    }

    [Theory]
    [InlineData("https://evil.example/#comment-1")]
    [InlineData("javascript:alert(1)")]
    [InlineData("not a link")]
    public async Task A_link_that_leads_away_from_the_site_is_dropped(string link)
    {
        _site.Add("hello", row => row.With(link: link));

        var read = await _connector.ReadAllAsync();

        Assert.Null(Assert.Single(read.Comments).Permalink);
    }

    [Fact]
    public async Task A_comment_comes_with_the_title_of_its_post_which_is_asked_for_once()
    {
        _site.Add("hello");
        var first = await _connector.ReadAllAsync();
        var before = _site.Requests;

        var second = await _connector.ReadAllAsync(first.Cursor);

        Assert.Equal(("Harvest & hymns", "Harvest & hymns"), (first.Comments[0].PostText, second.Comments[0].PostText));
        Assert.Equal(2, _site.Requests - before);
    }

    [Fact]
    public async Task Pingbacks_are_left_alone()
    {
        _site.Add("a mention", row => row.With(type: "pingback"));

        Assert.Empty((await _connector.ReadAllAsync()).Comments);
    }
}
