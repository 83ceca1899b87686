using ChannelWatch.Core.Mailing;
using ChannelWatch.Mail.Pickup;
using Xunit;

namespace ChannelWatch.Mail.Tests;

/// <summary>The folder of .eml files, on the real disk.</summary>
public sealed class PickupTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"channelwatch-mail-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_mail_becomes_one_whole_file_and_nothing_else_is_left()
    {
        await Transport().SendAsync(Mails.Outgoing(), CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(_folder));
        Assert.Matches(@"^20260908T090000Z-[0-9a-f]{20}\.eml$", Path.GetFileName(file));
        Assert.Equal("<queue-1@larkfield.example>", ParsedMail.Of(await File.ReadAllBytesAsync(file))["Message-ID"]);
    }

    [Fact]
    public async Task The_same_mail_twice_makes_one_file_even_at_another_time()
    {
        await Transport().SendAsync(Mails.Outgoing(), CancellationToken.None);
        await Transport().SendAsync(Mails.Outgoing() with { Date = Mails.Now.AddMinutes(5) }, CancellationToken.None);
        await Transport().SendAsync(Mails.Outgoing("queue-2@larkfield.example"), CancellationToken.None);

        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_says_so_and_may_be_tried_again()
    {
        await File.WriteAllTextAsync(_folder, "a file stands where the folder should be");

        var refused = await Assert.ThrowsAsync<MailException>(() => Transport().SendAsync(Mails.Outgoing(), CancellationToken.None));
        var finding = Assert.Single(await Transport().CheckAsync(CancellationToken.None));
        File.Delete(_folder);

        Assert.False(refused.Permanent);
        Assert.Contains($"The mail folder {_folder} cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.False(finding.Works);
    }

    [Fact]
    public async Task The_check_writes_nothing_that_stays()
    {
        var finding = Assert.Single(await Transport().CheckAsync(CancellationToken.None));

        Assert.True(finding.Works);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    private PickupTransport Transport() => new(new MailOptions { PickupDirectory = _folder });
}
