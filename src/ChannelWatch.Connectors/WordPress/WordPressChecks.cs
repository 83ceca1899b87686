using System.Text.Json;

namespace ChannelWatch.Connectors.WordPress;

/// <summary>Tries the site step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class WordPressChecks(WordPressApi api, WordPressStaff staff, WordPressOptions options)
{
    public async Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var findings = new List<ConnectionFinding>();
        if (await TryAsync(findings, "REST interface", ReachAsync, cancellationToken)
            && await TryAsync(findings, "sign-in", SignInAsync, cancellationToken)
            && await TryAsync(findings, "may read comments in every state", ListAsync, cancellationToken))
        {
            await TryAsync(findings, "comments under new posts", ReplyAsync, cancellationToken);
            await TryAsync(findings, "school's own accounts", StaffAsync, cancellationToken);
        }

        return findings;
    }

    private static async Task<bool> TryAsync(
        List<ConnectionFinding> findings, string subject, Func<CancellationToken, Task<IReadOnlyList<ConnectionFinding>>> step, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await step(cancellationToken);
            findings.AddRange(seen);
            return seen.All(finding => finding.Works);
        }
        catch (ChannelException refusal)
        {
            findings.Add(new ConnectionFinding(subject, false, refusal.Message));
            return false;
        }
    }

    private async Task<IReadOnlyList<ConnectionFinding>> ReachAsync(CancellationToken cancellationToken)
    {
        var answer = await api.IndexAsync(cancellationToken);
        answer.ThrowIfRefused();
        if (answer.Json() is not { ValueKind: JsonValueKind.Object } index || !index.TryGetProperty("namespaces", out var spaces) || spaces.ValueKind != JsonValueKind.Array)
        {
            return [new("REST interface", false, "The address answers JSON, but not WordPress's: check Url.")];
        }

        var offered = index.TryGetProperty("authentication", out var ways) && ways.ValueKind == JsonValueKind.Object && ways.TryGetProperty("application-passwords", out _);
        return
        [
            new("REST interface", true, $"reached at {options.Url.GetLeftPart(UriPartial.Path)}"),
            offered
                ? new("Application Passwords", true, "offered by the site")
                : new("Application Passwords", false, "Application Passwords are off: the site needs https (or WP_ENVIRONMENT_TYPE=local in a test), and no security plugin may switch them off."),
        ];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> SignInAsync(CancellationToken cancellationToken)
    {
        var answer = await api.MeAsync(cancellationToken);
        answer.ThrowIfRefused();
        var may = answer.Json() is { ValueKind: JsonValueKind.Object } me
            && me.TryGetProperty("capabilities", out var capabilities) && capabilities.ValueKind == JsonValueKind.Object
            && capabilities.TryGetProperty("moderate_comments", out var moderate) && moderate.ValueKind == JsonValueKind.True;
        return
        [
            new("sign-in", true, $"signed in as {options.User}"),
            new("may hide comments", may, may ? "the account may moderate comments" : $"The account '{options.User}' lacks moderate_comments: give it the Editor role."),
        ];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> ListAsync(CancellationToken cancellationToken)
    {
        var list = await api.ListAsync("", 0, 1, cancellationToken);
        return [new("may read comments in every state", true, list.Total is { } total ? $"{total} comments on the site" : "works")];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> ReplyAsync(CancellationToken cancellationToken)
    {
        var answer = await api.GetAsync("wp/v2/posts", "per_page=1&_fields=id,comment_status", cancellationToken);
        answer.ThrowIfRefused();
        var closed = answer.Json() is { ValueKind: JsonValueKind.Array } posts && posts.GetArrayLength() > 0 && posts[0].ValueKind == JsonValueKind.Object
            && posts[0].TryGetProperty("comment_status", out var status) && status.ValueKind == JsonValueKind.String && status.ValueEquals("closed"u8);
        return [new("may reply", true, closed ? "yes, but comments under the newest post are closed, where nobody can" : "the account may answer in the school's name")];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> StaffAsync(CancellationToken cancellationToken)
    {
        var (_, ids) = await staff.AskAsync(cancellationToken);
        return
        [
            new("school's own accounts", true, ids.Count > 1 || options.StaffUserIds is not null
                ? $"{ids.Count} user accounts count as the school's own"
                : "only the signed-in account counts as the school's own; name others in StaffUserIds"),
        ];
    }
}
