using System.Security.Cryptography;
using System.Text;
using ChannelWatch.Mail.Mime;

namespace ChannelWatch.Mail.Pickup;

/// <summary>Writes mails as .eml files into a folder, whole or not at all; the same mail twice makes one file.</summary>
internal sealed class PickupTransport(MailOptions options) : IMailTransport
{
    private readonly string _folder = Path.GetFullPath(options.PickupDirectory);

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var bytes = MimeMessage.Write(mail);
        try
        {
            Directory.CreateDirectory(_folder);
            var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.MessageId)))[..20];
            if (!Directory.EnumerateFiles(_folder, $"*-{mark}.eml").Any())
            {
                await WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{mail.Date.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}-{mark}.eml"), bytes, cancellationToken);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new MailException($"The mail folder {_folder} cannot be written ({Reason(refused)}). {WhatToDo}", permanent: false, inner: refused);
        }
    }

    public async Task<IReadOnlyList<ConnectionFinding>> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_folder);
            var trial = Path.Combine(_folder, $".check-{Guid.NewGuid():N}");
            await File.WriteAllTextAsync(trial, "ChannelWatch was here", cancellationToken);
            File.Delete(trial);
            return [new("mail", true, $"Mails are written to {_folder} and not sent anywhere. To send them, set Mail:Transport to Smtp or Graph.")];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [new("mail", false, $"The mail folder {_folder} cannot be written ({Reason(refused)}). {WhatToDo}")];
        }
    }

    private const string WhatToDo = "Give ChannelWatch's account the right to write there, free some space, or set Mail:PickupDirectory to another folder.";

    private async Task WriteAsync(string name, byte[] bytes, CancellationToken cancellationToken)
    {
        var draft = Path.Combine(_folder, $".draft-{Guid.NewGuid():N}");
        try
        {
            await using (var file = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(bytes, cancellationToken);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, Path.Combine(_folder, name), overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static string Reason(Exception refused) => refused switch
    {
        UnauthorizedAccessException => "access denied",
        IOException io when (io.HResult & 0xFFFF) is 28 or 112 or 39 => "the disk is full",
        DirectoryNotFoundException => "it does not exist",
        _ => "a file stands in its way, or the disk reports an error",
    };
}
