namespace ChannelWatch.Storage.Tests.Sqlite;

/// <summary>A full disk, a lock, a crash, a strange file: one clear error, and nothing lost or half stored.</summary>
public sealed class SqliteTroubleTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_database_locked_by_another_process_is_told_and_nothing_is_lost()
    {
        await using var store = await Store.NewAsync();
        var page = new ReadPage([Some.Comment()], "next");
        using (var other = store.Open())
        {
            using var held = other.BeginTransaction();

            var failure = await Assert.ThrowsAsync<StoreException>(() => store.ReadPageAsync(page));

            Assert.Equal(StoreFailure.Locked, failure.Failure);
            Assert.Contains("locked by another process", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, (await store.ReadPageAsync(page)).New);
    }

    [Fact]
    public async Task Reading_waits_for_no_writer()
    {
        await using var store = await Store.NewAsync();
        var comment = Some.Comment();
        await store.ReadAsync(comment);
        using var other = store.Open();
        using var held = other.BeginTransaction();

        var found = await store.GetAsync(comment);

        Assert.Equal(comment.Text, found.Latest.Text);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_stores_nothing_by_halves()
    {
        await using var store = await Store.NewAsync();
        await store.ReadAsync(Some.Comment());
        var big = Enumerable.Range(0, 50).Select(_ => Some.Comment(new string('x', 20_000))).ToArray();

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("pragma max_page_count = 80");
                return await new ChannelWatch.Storage.Intake.StorePage(session, store.Channel, Store.Now).RunAsync(new ReadPage(big, "next"));
            },
            None));

        Assert.Equal(StoreFailure.DiskFull, failure.Failure);
        Assert.Equal(1, await store.Cases.CountAsync(new CaseQuery(), None));
        Assert.Null(await store.Intake.ReadCursorAsync(store.Channel.Id, None));
        Assert.True((await store.VerifyAsync()).Whole);
    }

    [Fact]
    public async Task What_was_reported_stored_is_there_after_a_crash_and_what_was_not_is_not()
    {
        await using var store = await Store.NewAsync();
        var (stored, torn) = (Some.Comment("stored"), Some.Comment("torn"));
        await store.ReadPageAsync(new ReadPage([stored], "after-stored"));
        var folder = Store.NewFolder();
        await store.Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("pragma cache_spill = 1");
                await new ChannelWatch.Storage.Intake.StorePage(session, store.Channel, Store.Now).RunAsync(new ReadPage([torn], "after-torn"));
                CopyAsACrashLeavesIt(store.Folder, folder);
            },
            None);

        await using var survivor = Store.At(folder, keep: false);
        await survivor.Setup.PrepareAsync(None);

        Assert.Equal("after-stored", await survivor.Intake.ReadCursorAsync(store.Channel.Id, None));
        Assert.Equal("stored", Assert.Single(await survivor.UnjudgedAsync()).Case.Latest.Text);
        Assert.True((await survivor.VerifyAsync()).Whole);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await using var store = await Store.NewAsync();
        store.Tamper("insert into migrations values (9999, 'of the future', '')");

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.Setup.PrepareAsync(None));

        Assert.Equal(StoreFailure.NewerVersion, failure.Failure);
    }

    [Fact]
    public async Task Preparing_again_or_twice_at_once_is_harmless()
    {
        await using var store = Store.At(Store.NewFolder(), keep: false);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => store.Setup.PrepareAsync(None))));

        await store.Setup.PrepareAsync(None);
        Assert.Single(store.Log.Lines, line => line.Message.StartsWith("Brought database", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        await using var store = Store.At(Store.NewFolder(), keep: false);
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllTextAsync(store.File, new string('?', 4096));

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.Setup.PrepareAsync(None));

        Assert.Equal(StoreFailure.Damaged, failure.Failure);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_told()
    {
        await using var store = Store.At("/dev/null/data");

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.Setup.PrepareAsync(None));

        Assert.Equal(StoreFailure.CannotBeOpened, failure.Failure);
        Assert.False(Assert.Single(await store.Setup.CheckAsync(None)).Works);
    }

    [Fact]
    public async Task A_healthy_store_passes_its_check()
    {
        await using var store = await Store.NewAsync();

        var findings = await store.Setup.CheckAsync(None);

        Assert.Equal(["storage", "storage may be written", "storage journal", "disk"], findings.Select(finding => finding.Subject));
        Assert.All(findings, finding => Assert.True(finding.Works, finding.Detail));
    }

    [Fact]
    public async Task Every_commit_is_on_the_disk_before_it_is_reported()
    {
        await using var store = await Store.NewAsync();

        var settings = await store.Database.ReadAsync(
            async session => (
                await session.FirstAsync<string>("pragma journal_mode"),
                await session.FirstAsync<long>("pragma synchronous"),
                await session.FirstAsync<long>("pragma foreign_keys")),
            None);

        Assert.Equal(("wal", 2L, 1L), settings);
    }

    private static void CopyAsACrashLeavesIt(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "channelwatch.db*").Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
