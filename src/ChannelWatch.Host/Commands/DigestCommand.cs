using System.CommandLine;
using System.Globalization;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Core.Mailing;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Core.Reporting;
using ChannelWatch.Core.Schools;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>The digest of a day as it would be sent.</summary>
internal sealed class DigestCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<string> _school = new("--school") { Description = "Whose.", HelpName = "ID", Required = true };
    private readonly Option<DateOnly> _date = new("--date")
    {
        Description = "Which day.",
        HelpName = "YYYY-MM-DD",
        Required = true,
        CustomParser = result =>
        {
            if (!DateOnly.TryParseExact(result.Tokens.Single().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                result.AddError($"--date is \"{result.Tokens.Single().Value}\"; allowed: a date such as 2026-11-20.");
            }

            return date;
        },
    };

    private readonly Option<bool> _send = new("--send") { Description = "Mail it to the headteacher." };
    private readonly Option<string?> _out = new("--out") { Description = "Write it to this file: HTML, or plain text when it ends in .txt.", HelpName = "FILE" };

    public Command Build()
    {
        var command = new Command("digest", """
            Shows the headteacher's digest of a day as it would be sent.

            Example: channelwatch digest --school larkfield --date 2026-11-20 --out digest.html
            """) { _school, _date, _send, _out };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: true, cancellationToken);
        var school = session.School(parsed.GetValue(_school) ?? "");
        var date = parsed.GetValue(_date);
        var now = console.Clock.GetUtcNow();
        var readers = DigestClock.Readers(school, now);
        if (parsed.GetValue(_send))
        {
            return await SendAsync(session, school, readers, date, cancellationToken);
        }

        var to = readers[0];
        var digest = await session.Get<DigestBuilder>().BuildAsync(school, date, cancellationToken);
        var content = new DigestMail(school, to, now, digest, session.Get<IReviewLinks>().ToDigest(school.Id, to, date));
        var mail = await session.Get<IMailRenderer>().RenderAsync(content, cancellationToken);
        if (parsed.GetValue(_out) is not { } file)
        {
            await console.Out.WriteLineAsync($"{mail.Subject}{Environment.NewLine}{Environment.NewLine}{mail.Text}");
            return ExitCode.Fine;
        }

        await File.WriteAllTextAsync(file, file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? mail.Text : mail.Html, cancellationToken);
        await console.Out.WriteLineAsync($"Written to {file}");
        return ExitCode.Fine;
    }

    private async Task<int> SendAsync(ProductSession session, School school, IReadOnlyList<Person> readers, DateOnly date, CancellationToken cancellationToken)
    {
        // Asked for by hand it goes again, whatever was sent before: the time makes the notice its own.
        var now = console.Clock.GetUtcNow();
        var notice = string.Create(CultureInfo.InvariantCulture, $"digest-by-hand:{school.Id}:{date:yyyy-MM-dd}:{now.UtcTicks}");
        await session.Get<IOutbox>().PostOnceAsync(
            [notice], [.. readers.Select(person => new NewEffect($"{notice}:{person.Email}", new MailEffect(school.Id, person.Email, MailKind.Digest, [], date)))], now, cancellationToken);
        var running = session.Folder.IsInUse();
        if (!running)
        {
            await session.Get<OutboxDispatcher>().DispatchAsync(OutboxLane.Mail, cancellationToken);
        }

        await console.Out.WriteLineAsync($"The digest of {date:yyyy-MM-dd} goes to {string.Join(", ", readers.Select(person => person.Email))}{(running ? " through the running service" : "")}.");
        return ExitCode.Fine;
    }
}
