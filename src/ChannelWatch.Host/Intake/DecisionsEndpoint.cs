using System.Globalization;
using System.Text.Json.Nodes;
using ChannelWatch.Core.ByHand;
using ChannelWatch.Core.Cases;
using ChannelWatch.Core.Channels;

namespace ChannelWatch.Host.Intake;

/// <summary>Gives another system the decisions on what it handed in, in order, from wherever it left off. Fetching changes nothing.</summary>
internal sealed class DecisionsEndpoint(IntakeKeys keys, IDecisionFeed feed)
{
    public async Task<IResult> ListAsync(string name, HttpRequest request, CancellationToken cancellationToken)
    {
        if (keys.Open(name, request) is not { } channel)
        {
            return IntakeAnswers.Unauthorised(request.HttpContext.Response);
        }

        var given = request.Query["after"].ToString();
        if (!long.TryParse(given.Length == 0 ? "0" : given, NumberStyles.None, CultureInfo.InvariantCulture, out var after))
        {
            return IntakeAnswers.Error(StatusCodes.Status400BadRequest, "invalid", "\"after\" has to be the number \"next\" of an earlier answer, or left out.");
        }

        var decisions = await feed.ReadAsync(channel.Id, after, IntakeLimits.MostDecisions, cancellationToken);
        return IntakeAnswers.Of(new JsonObject
        {
            ["channel"] = channel.Id.Value,
            ["decisions"] = new JsonArray([.. decisions.Select(JsonOf)]),
            ["next"] = decisions.Count == 0 ? after : decisions[^1].Sequence,
            ["more"] = decisions.Count == IntakeLimits.MostDecisions,
        });
    }

    /// <summary>Names of staff and their reasons stay in the record; the other system needs to know what, not who.</summary>
    private static JsonNode JsonOf(FedDecision fed) => new JsonObject
    {
        ["sequence"] = fed.Sequence,
        ["id"] = fed.Comment.Value,
        ["case"] = fed.Case.Value,
        ["revision"] = fed.Decision.Revision,
        ["decision"] = fed.Decision.Action.ToString().ToLowerInvariant(),
        ["do"] = new JsonArray([.. HandWork.Parts(fed.ToDo).Select(part => (JsonNode)Word(part))]),
        ["by"] = fed.Decision.By.IsMachine ? "machine" : "person",
        ["why"] = fed.Decision.By.IsMachine ? fed.Decision.Reason : null,
        ["at"] = fed.Decision.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
    };

    private static string Word(ConnectorCapabilities part) => part switch
    {
        ConnectorCapabilities.Hide => "hide",
        ConnectorCapabilities.Remove => "remove",
        ConnectorCapabilities.Block => "block",
        _ => "show",
    };
}
