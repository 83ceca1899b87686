using System.Globalization;
using ChannelWatch.Core.Channels;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Polling;
using ChannelWatch.Core.Schools;

namespace ChannelWatch.Host.Intake;

/// <summary>
/// Takes up the files other systems leave: each whole or not at all, stored before it is moved to <c>done</c>, so that a crash loses
/// nothing; what is taken up a second time after one is known by its ids and doubles nothing.
/// </summary>
internal sealed class WatchedFolders(
    SchoolDirectory schools, IConnectors connectors, PushedComments pushed, TechnicianNotes notes, TimeProvider clock, ILogger<WatchedFolders> logger)
{
    /// <summary>One pass over all folders. A folder that cannot be used is told to the technicians and holds up no other.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var (school, channel) in schools.AllChannels)
        {
            if (connectors.For(channel.Id) is IHandedIn { Terms.Folder: { } root })
            {
                await RunAsync(school, channel, root, cancellationToken);
            }
        }
    }

    private async Task RunAsync(School school, Channel channel, string root, CancellationToken cancellationToken)
    {
        try
        {
            var folder = new IntakeFolder(root, clock);
            folder.MakeReady();
            foreach (var unfinished in folder.Unfinished())
            {
                await TakeAsync(school, channel, folder, unfinished, cancellationToken);
            }

            while (folder.TakeNext() is { } taken)
            {
                await TakeAsync(school, channel, folder, taken, cancellationToken);
            }
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            logger.FolderUnusable(channel.Id.Value, refusal.Message);
            var day = school.Today(clock.GetUtcNow()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await notes.TellOnceAsync(
                school,
                channel.Id,
                $"intake-folder:{channel.Id}:{day}",
                $"Its folder {root} cannot be used: {refusal.Message} Give the service's user the right to read, write and delete there, and make room on its disk. Files left there wait and are not lost.",
                cancellationToken);
        }
    }

    private async Task TakeAsync(School school, Channel channel, IntakeFolder folder, string taken, CancellationToken cancellationToken)
    {
        var batch = await ReadAsync(taken, cancellationToken);
        if (batch.Faults.Count > 0)
        {
            var name = folder.Refuse(taken, batch.Faults);
            logger.FileRefused(channel.Id.Value, batch.Faults.Count);
            await notes.TellOnceAsync(
                school,
                channel.Id,
                $"intake-file:{channel.Id}:{name}:{clock.GetUtcNow().UtcTicks}",
                $"The file {name} was not taken up, not even in part. Why stands beside it in the folder \"failed\", line by line, in {name}.error.txt. Correct it and put it back into the folder.",
                cancellationToken);
            return;
        }

        var result = await pushed.TakeAsync(channel.Id, batch.Comments, cancellationToken);
        await pushed.NoteAsync(channel.Id, batch.Seen, cancellationToken);
        folder.Finish(taken);
        logger.FileTaken(channel.Id.Value, result.New, result.Edited);
    }

    private async Task<HandedInBatch> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (new FileInfo(file).Length > IntakeLimits.LargestFile)
        {
            var tooLarge = new HandedInBatch();
            tooLarge.Faults.Add(new IntakeFault(1, $"The file is larger than {IntakeLimits.LargestFile / 1024 / 1024} MB; split it into smaller ones."));
            return tooLarge;
        }

        return new BatchReader(new CommentReader(clock), IntakeLimits.MostCommentsInFile).ReadLines(await File.ReadAllBytesAsync(file, cancellationToken));
    }
}
