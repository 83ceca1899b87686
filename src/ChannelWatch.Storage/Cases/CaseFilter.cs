using System.Globalization;
using Dapper;

namespace ChannelWatch.Storage.Cases;

/// <summary>Turns a <see cref="CaseQuery"/> into a condition; lists become one parameter each, which every database takes.</summary>
internal sealed class CaseFilter
{
    private readonly List<string> _conditions = [];

    public CaseFilter(CaseQuery query)
    {
        AddMaybe(query.School?.Value, "c.school = @school", "school");
        AddList(query.Channels?.Select(channel => channel.Value), "c.channel", "channel");
        AddList(query.States?.Select(state => state.ToString()), "c.state", "state");
        AddMaybe(query.AuthorId is { } author ? StoredText.Of(author) : null, "c.author_id = @author", "author");
        AddMaybe(query.Comment is { } comment ? StoredText.Of(comment.Value) : null, "c.comment = @comment", "comment");
        AddMaybe(StoredTime.Of(query.SeenFrom), "c.first_seen_at >= @seenFrom", "seenFrom");
        AddMaybe(StoredTime.Of(query.SeenBefore), "c.first_seen_at < @seenBefore", "seenBefore");
        AddMaybe(StoredTime.Of(query.StateSinceAfter), "c.state_since > @changedAfter", "changedAfter");
        // The condition repeats the index's own words: only then does the database see that the index holds all it needs.
        AddMaybe(
            StoredTime.Of(query.UnansweredDueBefore),
            "c.due_at is not null and c.acknowledged_at is null and c.due_at < @dueBefore",
            "dueBefore");
        AddMaybe(StoredTime.Of(query.AcknowledgedFrom), "c.acknowledged_at >= @acknowledgedFrom", "acknowledgedFrom");
        AddMaybe(StoredTime.Of(query.AcknowledgedBefore), "c.acknowledged_at < @acknowledgedBefore", "acknowledgedBefore");
        if (query.ByHand)
        {
            _conditions.Add("c.by_hand is not null");
        }

        Values.Add("limit", Math.Clamp(query.Limit, 1, 10_000));
    }

    public DynamicParameters Values { get; } = new();

    public string Where => _conditions.Count == 0 ? "" : "where " + string.Join(" and ", _conditions);

    public string Find => $"select {CaseRow.Columns} {CaseRow.From} {Where} order by c.state_since desc, c.id desc limit @limit";

    public string Count => $"select count(*) from cases c {Where}";

    private void AddMaybe(string? value, string condition, string name)
    {
        if (value is not null)
        {
            _conditions.Add(condition);
            Values.Add(name, value);
        }
    }

    private void AddList(IEnumerable<string>? values, string column, string name)
    {
        if (values is null)
        {
            return;
        }

        var names = new List<string>();
        foreach (var value in values.Distinct())
        {
            names.Add("@" + name + names.Count.ToString(CultureInfo.InvariantCulture));
            Values.Add(names[^1][1..], value);
        }

        _conditions.Add(names.Count == 0 ? "1 = 0" : $"{column} in ({string.Join(", ", names)})");
    }
}
