using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.YouTube;

/// <summary>Tries the channel step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class YouTubeChecks(YouTubeApi api, YouTubeOptions options)
{
    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken) => new CheckSteps()
        .Step("sign-in", SignInAsync)
        .Step("may read comments in every state", ListAsync)
        .Step("may act", _ => Task.FromResult<IReadOnlyList<ConnectionFinding>>([new("may act", true, options.MayAct
            ? "the school has agreed to holding, rejecting and answering comments (MayAct)"
            : "reads only: the school has not agreed to actions; set MayAct to true once it has")]))
        .RunAsync(cancellationToken);

    private async Task<IReadOnlyList<ConnectionFinding>> SignInAsync(CancellationToken cancellationToken)
    {
        var own = Parts.Rows(await api.OwnChannelsAsync(cancellationToken), "items").Select(row => Wire.Text(row, "id")).ToList();
        return
        [
            own.Contains(options.ChannelId)
                ? new("sign-in", true, "signed in as the channel's owner")
                : new("sign-in", false, $"The sign-in belongs to {(own.Count == 0 ? "an account without a channel" : "another channel")}: sign in again and, when Google asks which account or channel, choose the school's channel itself; or correct ChannelId."),
        ];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> ListAsync(CancellationToken cancellationToken)
    {
        var counts = new List<int>();
        foreach (var status in (string[])[YouTubeApi.Published, YouTubeApi.Held, YouTubeApi.LikelySpam])
        {
            counts.Add(Parts.Rows(await api.ThreadsAsync(status, null, cancellationToken), "items").Count);
        }

        return [new("may read comments in every state", true, FormattableString.Invariant($"{counts[0]} threads published, {counts[1]} held, {counts[2]} likely spam on the first pages"))];
    }
}
