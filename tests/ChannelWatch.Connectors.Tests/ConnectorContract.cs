using ChannelWatch.Core.Channels;

namespace ChannelWatch.Connectors.Tests;

/// <summary>What every connector promises, whatever its platform. A connector is finished when it passes.</summary>
public abstract class ConnectorContract
{
    /// <summary>A connector to the platform under test, signed in and allowed to moderate.</summary>
    protected abstract IChannelConnector Connector { get; }

    /// <summary>Puts a visible comment of a parent on the platform and returns its id.</summary>
    protected abstract Task<CommentId> WriteAsync(string text);

    /// <summary>An id this platform could have given and has not.</summary>
    protected abstract CommentId Unknown { get; }

    [SkippableFact]
    public async Task A_new_comment_is_read_with_its_words_and_evidence()
    {
        var id = await WriteAsync("When does the fair begin?");

        var comment = (await Connector.ReadAllAsync()).Comments.First(read => read.Id == id);

        Assert.Equal(("When does the fair begin?", PlatformVisibility.Visible, false), (comment.Text, comment.Visibility, comment.Author.IsSchool));
        Assert.True(comment.RawJson.Length > 2 && comment.Author.Id.Length > 0);
    }

    [SkippableFact]
    public async Task The_cursor_goes_on_where_the_last_read_ended_and_repeats_nothing_as_new()
    {
        await WriteAsync("first");
        var first = await Connector.ReadAllAsync();
        var id = await WriteAsync("second");

        var second = await Connector.ReadAllAsync(first.Cursor);

        Assert.NotNull(first.Cursor);
        Assert.Equal([id], second.Comments.Select(comment => comment.Id).Except(first.Comments.Select(comment => comment.Id)));
    }

    [SkippableFact]
    public async Task An_unreadable_cursor_loses_nothing()
    {
        var id = await WriteAsync("hello");

        var read = await Connector.ReadAllAsync("{\"nonsense\":tr");

        Assert.Contains(read.Comments, comment => comment.Id == id);
    }

    [SkippableFact]
    public async Task A_comment_is_hidden_read_back_and_restored()
    {
        var id = await WriteAsync("nasty words");
        if (await RefusedAsync(ConnectorCapabilities.Hide, () => Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None)))
        {
            return;
        }

        var hidden = await Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);
        var seen = await LookAsync(id);
        var restored = await Connector.SetVisibilityAsync(id, PlatformVisibility.Visible, CancellationToken.None);

        Assert.Equal([PlatformVisibility.Hidden, PlatformVisibility.Hidden, PlatformVisibility.Visible, PlatformVisibility.Visible], [hidden, seen, restored, await LookAsync(id)]);
    }

    [SkippableFact]
    public async Task Hiding_twice_is_as_good_as_once()
    {
        var id = await WriteAsync("nasty words");
        if (await RefusedAsync(ConnectorCapabilities.Hide, () => Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None)))
        {
            return;
        }

        await Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);
        var again = await Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);

        Assert.Equal(PlatformVisibility.Hidden, again);
    }

    [SkippableFact]
    public async Task A_removed_comment_is_out_of_sight_and_can_be_brought_back_where_the_platform_allows_it()
    {
        var id = await WriteAsync("nasty words");
        if (await RefusedAsync(ConnectorCapabilities.Remove, () => Connector.SetVisibilityAsync(id, PlatformVisibility.Removed, CancellationToken.None)))
        {
            return;
        }

        var removed = await Connector.SetVisibilityAsync(id, PlatformVisibility.Removed, CancellationToken.None);
        var restored = Can(ConnectorCapabilities.UndoRemove) ? await Connector.SetVisibilityAsync(id, PlatformVisibility.Visible, CancellationToken.None) : PlatformVisibility.Visible;

        Assert.Equal((PlatformVisibility.Removed, PlatformVisibility.Visible), (removed, restored));
        Assert.Equal(Can(ConnectorCapabilities.UndoRemove), await LookAsync(id) == PlatformVisibility.Visible);
    }

    [SkippableFact]
    public async Task Nothing_is_deleted_for_good()
    {
        var id = await WriteAsync("words");

        var refusal = await Assert.ThrowsAsync<ChannelException>(() => Connector.SetVisibilityAsync(id, PlatformVisibility.Gone, CancellationToken.None));

        Assert.Equal(ChannelFailure.Unsupported, refusal.Failure);
    }

    [SkippableFact]
    public async Task A_comment_the_platform_does_not_know_is_gone()
    {
        var known = await WriteAsync("here");

        var seen = await Connector.LookAsync([Unknown, known], CancellationToken.None);

        Assert.Equal((PlatformVisibility.Gone, PlatformVisibility.Visible), (seen[Unknown], seen[known]));
        Assert.True(!Can(ConnectorCapabilities.Hide) || await Connector.SetVisibilityAsync(Unknown, PlatformVisibility.Hidden, CancellationToken.None) == PlatformVisibility.Gone);
    }

    [SkippableFact]
    public async Task An_answer_is_posted_once_however_often_it_is_asked_for()
    {
        var id = await WriteAsync("Is the office open?");
        if (await RefusedAsync(ConnectorCapabilities.Reply, () => Connector.ReplyAsync(id, "1", "Yes", CancellationToken.None)))
        {
            return;
        }

        var first = await Connector.ReplyAsync(id, "1", "Yes, until 4 & we'd love to <see> you.", CancellationToken.None);
        var second = await Connector.ReplyAsync(id, "1", "Yes, until 4 & we'd love to <see> you.", CancellationToken.None);

        var answers = (await Connector.ReadAllAsync()).Comments.Where(comment => comment.InReplyTo == id).ToList();
        Assert.Equal((first, second), (Assert.Single(answers).Id, first));
        Assert.Equal((true, "Yes, until 4 & we'd love to <see> you."), (answers[0].Author.IsSchool, answers[0].Text));
    }

    [SkippableFact]
    public async Task Nobody_is_answered_under_a_hidden_or_vanished_comment()
    {
        var id = await WriteAsync("nasty words");
        if (Can(ConnectorCapabilities.Hide | ConnectorCapabilities.Reply))
        {
            await Connector.SetVisibilityAsync(id, PlatformVisibility.Hidden, CancellationToken.None);
            var hidden = await Assert.ThrowsAsync<ChannelException>(() => Connector.ReplyAsync(id, "1", "Thanks", CancellationToken.None));
            Assert.Equal(ChannelFailure.Rejected, hidden.Failure);
        }

        var gone = await Assert.ThrowsAsync<ChannelException>(() => Connector.ReplyAsync(Unknown, "1", "Thanks", CancellationToken.None));

        Assert.Equal(Can(ConnectorCapabilities.Reply) ? ChannelFailure.CommentGone : ChannelFailure.Unsupported, gone.Failure);
    }

    [SkippableFact]
    public async Task Cancelling_is_cancelling_and_no_failure_of_the_channel()
    {
        var id = await WriteAsync("words");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connector.ReadAllAsync(null, stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Connector.LookAsync([id], stop.Token));
    }

    [SkippableFact]
    public async Task The_check_finds_nothing_wrong()
    {
        await WriteAsync("words");

        var findings = await Connector.CheckAsync(CancellationToken.None);

        Assert.NotEmpty(findings);
        Assert.All(findings, finding => Assert.True(finding.Works, finding.Detail));
    }

    private bool Can(ConnectorCapabilities wanted) => Connector.Capabilities.HasFlag(wanted);

    /// <summary>What a connector says it cannot do, it refuses for good when asked all the same.</summary>
    private async Task<bool> RefusedAsync(ConnectorCapabilities needed, Func<Task> act)
    {
        if (Can(needed))
        {
            return false;
        }

        Assert.Equal(ChannelFailure.Unsupported, (await Assert.ThrowsAsync<ChannelException>(act)).Failure);
        return true;
    }

    private async Task<PlatformVisibility> LookAsync(CommentId id) => (await Connector.LookAsync([id], CancellationToken.None))[id];
}
