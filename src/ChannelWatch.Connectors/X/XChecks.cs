using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.X;

/// <summary>Tries the account step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class XChecks(XApi api, XOptions options, TimeProvider clock)
{
    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", SignInAsync)
        .Step("may read mentions", async stop =>
        {
            await api.MentionsAsync(clock.GetUtcNow().AddMinutes(-5), null, stop);
            return [new("may read mentions", true, "works")];
        })
        .Step("may search", async stop =>
        {
            if (options.Search)
            {
                await api.SearchAsync(clock.GetUtcNow().AddMinutes(-5), null, stop);
            }

            return [new("may search", true, options.Search ? "works" : "switched off (Search)")];
        })
        .Step("money", _ => Task.FromResult<IReadOnlyList<ConnectionFinding>>([new("money", true, FormattableString.Invariant($"at most {options.DollarsAMonth} US dollars in 30 days by our own count; set the same cap at console.x.com, Billing"))]))
        .RunAsync(cancellationToken);

    private async Task<IReadOnlyList<ConnectionFinding>> SignInAsync(CancellationToken cancellationToken)
    {
        var me = Parts.Inner(await api.MeAsync(cancellationToken), "data") ?? throw Wire.Odd("data", "an object");
        var (id, name) = (Wire.Text(me, "id"), Wire.OptionalText(me, "username") ?? "");
        return
        [
            id == options.UserId && name.Equals(options.Handle, StringComparison.OrdinalIgnoreCase)
                ? new("sign-in", true, $"signed in as @{name}")
                : new("sign-in", false, $"The sign-in belongs to @{name}, number {id}: set UserId and Handle to these, or sign in again as the school's account."),
        ];
    }
}
