namespace ChannelWatch.Connectors.Simulated;

/// <summary>The platform as it stands at one instant: the script played so far, with what was done to it laid over.</summary>
internal sealed class SimulatedWorld(IReadOnlyList<ScriptStep> script, SimulatedOptions options, SimulatedState state, PlatformAuthor school)
{
    /// <summary>Everything from the script and our own answers, oldest first.</summary>
    public IReadOnlyList<PlatformComment> At(DateTimeOffset now)
    {
        var comments = new Dictionary<string, PlatformComment>(StringComparer.Ordinal);
        foreach (var step in script)
        {
            if (WhenOf(step) <= now)
            {
                Play(step, comments);
            }
        }

        foreach (var reply in state.Replies)
        {
            comments[reply.Id] = new PlatformComment
            {
                Id = new CommentId(reply.Id),
                Author = school,
                Text = reply.Text,
                PostedAt = reply.At,
                InReplyTo = new CommentId(reply.Parent),
                PostId = reply.Post,
                RawJson = "{}",
            };
        }

        return [.. comments.Values.Select(AsItStands).OrderBy(comment => comment.PostedAt)];
    }

    /// <summary>The comment, wherever it comes from, or null when it is not there (yet, or any more).</summary>
    public PlatformComment? Find(CommentId id, DateTimeOffset now)
    {
        if (id.Value.StartsWith('g') && int.TryParse(id.Value.AsSpan(1), out var number) && number >= 1 && number <= options.Generate)
        {
            return AsItStands(GeneratedComments.Make(number - 1, state.StartedAt));
        }

        return At(now).FirstOrDefault(comment => comment.Id == id);
    }

    public PlatformComment AsItStands(PlatformComment comment) =>
        state.Visibilities.TryGetValue(comment.Id.Value, out var visibility) ? comment with { Visibility = visibility } : comment;

    private DateTimeOffset WhenOf(ScriptStep step) => state.StartedAt + (step.After / options.Speed);

    private void Play(ScriptStep step, Dictionary<string, PlatformComment> comments)
    {
        switch (step.Act)
        {
            case ScriptAct.Edit:
                if (comments.TryGetValue(step.Id, out var before))
                {
                    comments[step.Id] = before with { Text = step.Text, RawJson = step.Json };
                }

                break;
            case ScriptAct.Delete:
                comments.Remove(step.Id);
                break;
            default:
                comments[step.Id] = New(step);
                break;
        }
    }

    private PlatformComment New(ScriptStep step) => new()
    {
        Id = new CommentId(step.Id),
        Author = step.Act == ScriptAct.ReplyBySchool ? school : new PlatformAuthor($"name:{step.Author}", step.Author),
        Text = step.Text,
        Kind = step.Kind,
        PostedAt = WhenOf(step),
        InReplyTo = step.Parent is null ? null : new CommentId(step.Parent),
        PostId = step.Post,
        PostText = step.PostText,
        RawJson = step.Json,
    };
}
