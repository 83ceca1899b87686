using ChannelWatch.Storage.Intake;

namespace ChannelWatch.Storage.Tests.Contract;

/// <summary>What every memory of seen pages must keep, wherever it remembers.</summary>
public abstract class SeenFilterContract
{
    protected static readonly CancellationToken None = CancellationToken.None;

    internal abstract ISeenFilter Filter { get; }

    /// <summary>A page no other test adds.</summary>
    protected static string NewPage() => Guid.NewGuid().ToString("N");

    [SkippableFact]
    public async Task A_page_that_was_added_is_there()
    {
        var page = NewPage();

        await Filter.AddAsync(page, None);
        await Filter.AddAsync(page, None);

        Assert.True(await Filter.HasAsync(page, None));
    }

    [SkippableFact]
    public async Task A_page_that_was_not_added_is_not() => Assert.False(await Filter.HasAsync(NewPage(), None));

    [SkippableFact]
    public async Task A_page_stored_again_unchanged_is_written_no_third_time_until_the_record_changes()
    {
        await using var store = await Store.NewAsync(Filter);
        var comment = Some.Comment("a");
        var page = new ReadPage([comment], "here");
        var minutes = 0;
        await ReadAsync();
        await ReadAsync();

        Assert.Equal(0, await WritesAsync(store, ReadAsync));
        await store.JudgeAsync(await store.GetAsync(comment));
        Assert.Equal(1, await WritesAsync(store, ReadAsync));
        Assert.Equal(0, await WritesAsync(store, ReadAsync));

        Task ReadAsync() => store.Intake.StoreAsync(store.Channel, page, Store.Now.AddMinutes(minutes++), None);
    }

    [SkippableFact]
    public async Task A_cursor_that_goes_back_is_moved_back()
    {
        await using var store = await Store.NewAsync(Filter);
        var (one, two) = (new ReadPage([Some.Comment("a", id: "c1")], "one"), new ReadPage([Some.Comment("a", id: "c1")], "two"));
        foreach (var page in new[] { one, two, one, two })
        {
            await store.ReadPageAsync(page);
        }

        await store.ReadPageAsync(one);

        Assert.Equal("one", await store.Intake.ReadCursorAsync(store.Channel.Id, None));
    }

    [SkippableFact]
    public async Task What_staff_show_again_after_our_hide_is_noticed_though_the_page_was_seen_before()
    {
        await using var store = await Store.NewAsync(Filter);
        var comment = Some.Comment("a");
        await store.ReadAsync(comment);
        await store.ReadAsync(comment);
        await store.NoteAsync(comment, PlatformVisibility.Hidden);

        await store.ReadAsync(comment);

        Assert.Equal(PlatformVisibility.Visible, (await store.GetAsync(comment)).Visibility);
    }

    [SkippableFact]
    public async Task After_a_backup_is_put_back_what_it_does_not_hold_is_stored_again()
    {
        await using var before = await Store.NewAsync(Filter);
        await using var restored = await Store.NewAsync(Filter);
        var (old, fresh) = (Some.Comment("a"), Some.Comment("b"));
        await before.ReadAsync(old);
        using (var from = before.Open())
        using (var to = restored.Open())
        {
            from.BackupDatabase(to);
        }

        await before.ReadAsync(old, fresh);
        await before.ReadAsync(old, fresh);
        await restored.ReadAsync(old, fresh);

        Assert.Equal(fresh.Id, (await restored.GetAsync(fresh)).Comment);
    }

    /// <summary>How often the file was committed to, as SQLite itself counts.</summary>
    private static async Task<long> WritesAsync(Store store, Func<Task> work)
    {
        using var watcher = store.Open();
        var before = Version();
        await work();
        return Version() - before;

        long Version()
        {
            using var command = watcher.CreateCommand();
            command.CommandText = "pragma data_version";
            return (long)command.ExecuteScalar()!;
        }
    }
}
