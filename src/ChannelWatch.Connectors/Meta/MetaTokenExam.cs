using System.Text.Json;
using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Meta;

/// <summary>What Facebook tells a school's application about a token: permissions and end.</summary>
internal sealed class MetaTokenExam(PlatformClient client, Uri root, MetaWords words, MetaApplication? application, string token, TimeProvider clock)
{
    /// <summary>One finding for each permission that is needed.</summary>
    public async Task<IReadOnlyList<ConnectionFinding>> PermissionsAsync(IEnumerable<(string Scope, string What)> needed, CancellationToken cancellationToken)
    {
        if (await ExamineAsync(cancellationToken) is not { } seen)
        {
            return [new("permissions", true, "not examined: set AppId and AppSecret to have permissions and the token's end checked")];
        }

        if (Parts.Flag(seen, "is_valid") == false)
        {
            return [new("permissions", false, $"Meta says that the token is no longer valid. {words.SignIn}")];
        }

        var given = seen.TryGetProperty("scopes", out var scopes) && scopes.ValueKind == JsonValueKind.Array
            ? scopes.EnumerateArray().Where(scope => scope.ValueKind == JsonValueKind.String).Select(scope => scope.GetString()).ToHashSet(StringComparer.Ordinal)
            : [];
        return [.. needed.Select(need => given.Contains(need.Scope)
            ? new ConnectionFinding(need.Scope, true, $"given: {need.What}")
            : new ConnectionFinding(need.Scope, false, $"The token lacks {need.Scope} ({need.What}). In the Graph API Explorer press 'Add a Permission', choose {need.Scope}, press 'Generate Access Token', agree, and make the token anew."))];
    }

    /// <summary>When somebody must make a new token; null when it never ends or nobody can tell.</summary>
    public async Task<DateTimeOffset?> PersonNeededByAsync(CancellationToken cancellationToken) => await ExamineAsync(cancellationToken) is { } seen
        ? new[] { End(seen, "expires_at"), End(seen, "data_access_expires_at") }.Min()
        : null;

    private async Task<JsonElement?> ExamineAsync(CancellationToken cancellationToken)
    {
        if (application is null)
        {
            return null;
        }

        var asApplication = new MetaApi(client, root, words, _ => ValueTask.FromResult($"{application.Id}|{application.Secret}"), clock);
        return Parts.Inner(await asApplication.GetAsync(QueryText.With("debug_token", ("input_token", token)), cancellationToken), "data");
    }

    private static DateTimeOffset? End(JsonElement seen, string field) =>
        seen.TryGetProperty(field, out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt64(out var seconds) && seconds is > 0 and < 100_000_000_000 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
