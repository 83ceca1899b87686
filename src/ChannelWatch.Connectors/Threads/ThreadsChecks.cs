using ChannelWatch.Connectors.Http;

namespace ChannelWatch.Connectors.Threads;

/// <summary>Tries the profile step by step and says, for a technician, what works and what to do about what does not.</summary>
internal sealed class ThreadsChecks(ThreadsApi api, ThreadsOptions options)
{
    public const string Permissions = "threads_basic, threads_content_publish, threads_read_replies and threads_manage_replies (for ReadMentions also threads_manage_mentions)";

    public Task<IReadOnlyList<ConnectionFinding>> RunAsync(CancellationToken cancellationToken)
    {
        var steps = new CheckSteps()
            .Step("sign-in (threads_basic)", async stop => [new("sign-in (threads_basic)", true, $"signed in for @{await api.OwnNameAsync(stop)}")])
            .Step("may read replies (threads_read_replies)", RepliesAsync)
            .Step("may answer (threads_content_publish)", async stop =>
            {
                await api.AllowanceAsync(stop);
                return [new("may answer (threads_content_publish)", true, "yes; hiding cannot be tried without doing it: the token needs threads_manage_replies")];
            });
        return (options.ReadMentions ? steps.Step("may read mentions (threads_manage_mentions)", MentionsAsync) : steps).RunAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ConnectionFinding>> RepliesAsync(CancellationToken cancellationToken)
    {
        var posts = Parts.Rows(await api.Graph.AccountAsync(ThreadsApi.Posts("threads", null), cancellationToken), "data");
        if (posts.Count == 0)
        {
            return [new("may read replies (threads_read_replies)", true, "the profile has no posts yet to try it with")];
        }

        var replies = Parts.Rows(await api.Graph.GetAsync(ThreadsApi.Conversation(Wire.Text(posts[0], "id")), cancellationToken), "data");
        return [new("may read replies (threads_read_replies)", true, FormattableString.Invariant($"{posts.Count} posts on the first page, {replies.Count} replies below the latest"))];
    }

    private async Task<IReadOnlyList<ConnectionFinding>> MentionsAsync(CancellationToken cancellationToken)
    {
        await api.Graph.GetAsync(ThreadsApi.Posts("mentions", null), cancellationToken);
        return [new("may read mentions (threads_manage_mentions)", true, "yes")];
    }
}
