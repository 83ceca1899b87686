using System.CommandLine;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Clocks;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>Kills every link mailed to a person so far: a lost phone, a forwarded mail.</summary>
internal sealed class RevokeLinksCommand(CommandConsole console, SharedOptions shared)
{
    private readonly Option<string> _person = new("--person") { Description = "Whose links.", HelpName = "EMAIL", Required = true };
    private readonly Option<string> _school = new("--school") { Description = "At which school.", HelpName = "ID", Required = true };

    public Command Build()
    {
        var command = new Command("revoke-links", """
            Kills every link mailed to a person until now. Mails sent afterwards carry new ones.

            Example: channelwatch revoke-links --person anil.shah@larkfield.example --school larkfield
            """) { _person, _school };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: true, cancellationToken);
        var school = session.School(parsed.GetValue(_school) ?? "");
        var email = parsed.GetValue(_person) ?? "";
        var person = school.FindPerson(email)
            ?? throw new CommandFailure($"--person is \"{email}\"; allowed: {string.Join(", ", school.People.Select(known => known.Email))}", ExitCode.BadRequest);
        await session.Get<ILinkRevocations>().RevokeAllAsync(school.Id, person.Email, Actor.Machine, console.Clock.GetUtcNow(), cancellationToken);
        await console.Out.WriteLineAsync($"Every link mailed to {person.Name} until now is dead.");
        return ExitCode.Fine;
    }
}
