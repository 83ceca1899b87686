using System.CommandLine;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Outbox;
using ChannelWatch.Host.Wiring;

namespace ChannelWatch.Host.Commands;

/// <summary>A person's decision from the server's shell, by the same rules as on the page.</summary>
internal sealed class DecideCommand(CommandConsole console, SharedOptions shared)
{
    private static readonly string[] Actions = ["approve", "hide", "remove", "restore", "acknowledge", "escalate", "block", "reply", "takecharge", "donebyhand"];
    private readonly Argument<long> _id = new("ID") { Description = "Number of the case." };
    private readonly Option<string> _as = new("--as") { Description = "Who decides: the person's address in the configuration.", HelpName = "EMAIL", Required = true };
    private readonly Option<string?> _action = new("--action") { Description = "What is decided.", HelpName = "ACTION" };
    private readonly Option<string> _reason = new("--reason") { Description = "Why, for the record.", HelpName = "TEXT", DefaultValueFactory = _ => "" };
    private readonly Option<string?> _reply = new("--reply") { Description = "Also answer with this reply template.", HelpName = "TEMPLATE" };

    public Command Build()
    {
        var command = new Command("decide", """
            Decides on a case as a named person, by the same rules as on the page.

            Example: channelwatch decide 12 --as anil.shah@larkfield.example --action hide --reason "Names a pupil"
            """) { _id, _as, _action, _reason, _reply };
        _action.AcceptOnlyFromAmong(Actions);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_action) is null && result.GetResult(_reply) is null)
            {
                result.AddError($"--action is missing; allowed: {string.Join(", ", Actions)}.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = await ProductSession.OpenAsync(shared.Read(parsed), console, mustExist: true, cancellationToken);
        var id = new CaseId(parsed.GetValue(_id));
        var @case = await session.Get<ICaseStore>().GetAsync(id, cancellationToken) ?? throw new CommandFailure($"There is no case {id} on record.");
        var school = session.Installation.Schools.Find(@case.School) ?? throw new CommandFailure($"Case {id} belongs to the school \"{@case.School}\", which is not configured.");
        var email = parsed.GetValue(_as) ?? "";
        var person = school.FindPerson(email)
            ?? throw new CommandFailure($"--as is \"{email}\"; allowed: {string.Join(", ", school.People.Select(known => known.Email))}", ExitCode.BadRequest);
        foreach (var action in ActionsOf(parsed.GetValue(_action), parsed.GetValue(_reply)))
        {
            var outcome = await session.Get<CaseDesk>().DecideAsync(
                new DecisionRequest(school, person, id, action, parsed.GetValue(_reason) ?? "", parsed.GetValue(_reply)), cancellationToken);
            await (outcome.Ok ? console.Out : console.Error).WriteLineAsync(outcome.Message);
            if (!outcome.Ok)
            {
                return ExitCode.Failed;
            }
        }

        return await CarryOutAsync(session, id, cancellationToken);
    }

    /// <summary>A reply answers the comment, so "acknowledge" with a template is the reply alone.</summary>
    private static IEnumerable<DecisionAction> ActionsOf(string? action, string? reply)
    {
        if (action is not null && !(reply is not null && action is "acknowledge" or "reply"))
        {
            yield return Enum.Parse<DecisionAction>(action, ignoreCase: true);
        }

        if (reply is not null || action is "reply")
        {
            yield return DecisionAction.Reply;
        }
    }

    private async Task<int> CarryOutAsync(ProductSession session, CaseId id, CancellationToken cancellationToken)
    {
        if (session.Folder.IsInUse())
        {
            await console.Out.WriteLineAsync("The running service carries it out within seconds.");
            return ExitCode.Fine;
        }

        await OnePass.DispatchAsync(session.Get<OutboxDispatcher>(), cancellationToken);
        var history = await session.Get<ICaseStore>().GetHistoryAsync(id, cancellationToken);
        var owed = history?.Effects.Where(effect => effect.State == EffectState.Owed).ToList() ?? [];
        await console.Out.WriteLineAsync(owed.Count == 0
            ? "No service runs on this data folder, so it was carried out at once."
            : $"No service runs on this data folder; {owed.Count} of what is owed could not be carried out yet ({owed[0].LastResult}) and is tried again by the next run or poll.");
        return owed.Count == 0 ? ExitCode.Fine : ExitCode.Failed;
    }
}
