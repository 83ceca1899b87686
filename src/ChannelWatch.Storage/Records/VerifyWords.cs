using System.Text.Json;

namespace ChannelWatch.Storage.Records;

/// <summary>Compares what is stored beside the event log (texts, verdicts, decisions) with the hashes the log holds of it.</summary>
internal sealed class VerifyWords(Session session, Action<string> tell)
{
    private long _verdicts;

    public async Task CompareAsync(IReadOnlyList<EventRow> batch)
    {
        var range = new { first = batch[0].Sequence, last = batch[^1].Sequence };
        var revisions = (await session.QueryAsync<RevisionRow>($"{RevisionRow.Select} where event between @first and @last", range)).ToLookup(row => row.Event);
        var decisions = (await session.QueryAsync<DecisionRow>($"{DecisionRow.Select} where event between @first and @last", range)).ToLookup(row => row.Event);
        foreach (var entry in batch)
        {
            var bound = revisions[entry.Sequence].ToList();
            var decided = decisions[entry.Sequence].ToList();
            if (TryRead(entry) is not { } data)
            {
                continue;
            }

            await CompareRevisionsAsync(entry, data, bound);
            await CompareDecisionsAsync(entry, data, decided);
            if (entry.Kind is EventKinds.Verdict or EventKinds.VerdictReconsidered)
            {
                await CompareVerdictAsync(entry, data);
            }
        }
    }

    /// <summary>Rows that no entry of the log speaks of.</summary>
    public async Task FindUnboundAsync(long head)
    {
        foreach (var row in await session.QueryAsync<RevisionRow>($"{RevisionRow.Select} where event < 1 or event > @head limit 100", new { head }))
        {
            tell($"Revision {row.Number} of case {row.CaseId} has no entry in the log.");
        }

        foreach (var row in await session.QueryAsync<DecisionRow>($"{DecisionRow.Select} where event < 1 or event > @head limit 100", new { head }))
        {
            tell($"Decision {row.Id} on case {row.CaseId} has no entry in the log.");
        }

        var stored = await session.FirstAsync<long>("select count(verdict) + count(reconsidered) from revisions");
        if (stored != _verdicts)
        {
            tell($"The log (up to entry {head}) tells of {_verdicts} verdicts, {stored} are on record.");
        }
    }

    private async Task CompareRevisionsAsync(EventRow entry, JsonElement data, List<RevisionRow> rows)
    {
        if (!EventKinds.BindsWords(entry.Kind))
        {
            rows.ForEach(row => tell($"Revision {row.Number} of case {row.CaseId} has no entry in the log: {entry.Sequence} is a {entry.Kind}."));
            return;
        }

        if (rows is not [var only] || only.CaseId != entry.CaseId || only.Number != Number(data, "revision"))
        {
            tell($"Entry {entry.Sequence} ({entry.Kind}): the text it tells of is not on record as it says.");
        }
        else if (only.Salt is null)
        {
            await CompareErasedAsync(entry, only.Text.Length + only.RawJson.Length + (only.Attachments?.Length ?? 0), ("revision", only.Number));
        }
        else if (EventHash.OfWords(only.Salt, only.Text) != Text(data, "text") || EventHash.OfWords(only.Salt, only.RawJson) != Text(data, "raw")
            || (only.Attachments is { } attachments ? EventHash.OfWords(only.Salt, attachments) : null) != Text(data, "attachments"))
        {
            tell($"Entry {entry.Sequence} ({entry.Kind}): the text of revision {only.Number} of case {only.CaseId} was changed.");
        }
    }

    private async Task CompareDecisionsAsync(EventRow entry, JsonElement data, List<DecisionRow> rows)
    {
        if (entry.Kind != EventKinds.Decision)
        {
            rows.ForEach(row => tell($"Decision {row.Id} on case {row.CaseId} has no entry in the log: {entry.Sequence} is a {entry.Kind}."));
            return;
        }

        if (rows is not [var only] || only.CaseId != entry.CaseId || only.Action != Text(data, "action") || only.Revision != Number(data, "revision")
            || StoredText.Of(only.ByEmail ?? EventKinds.Machine) != entry.Actor || only.At != entry.At)
        {
            tell($"Entry {entry.Sequence} (decision): the decision it tells of is not on record as it says.");
        }
        else if (only.Salt is null)
        {
            await CompareErasedAsync(entry, only.Reason.Length, ("decision", entry.Sequence));
        }
        else if (EventHash.OfWords(only.Salt, only.Reason) != Text(data, "reason"))
        {
            tell($"Entry {entry.Sequence} (decision): the reason given on case {only.CaseId} was changed.");
        }
    }

    private async Task CompareVerdictAsync(EventRow entry, JsonElement data)
    {
        _verdicts++;
        var stored = await session.FirstAsync<string>(
            $"select {(entry.Kind == EventKinds.Verdict ? "verdict" : "reconsidered")} from revisions where case_id = @CaseId and number = @number",
            new { entry.CaseId, number = Number(data, "revision") });
        if (stored is null || EventHash.Of(stored) != Text(data, "verdict"))
        {
            tell($"Entry {entry.Sequence} (verdict): the verdict on case {entry.CaseId} was changed.");
        }
    }

    /// <summary>Words without salt were erased: nothing may be left of them, and the log must say who erased them.</summary>
    private async Task CompareErasedAsync(EventRow entry, int left, (string Name, long Number) what)
    {
        var told = await session.QueryAsync<EventRow>(
            $"{EventRow.Select} where case_id = @CaseId and kind = '{EventKinds.Erased}' and sequence > @Sequence",
            new { entry.CaseId, entry.Sequence });
        if (left > 0 || !told.Any(erased => TryRead(erased) is { } data && Number(data, what.Name) == what.Number))
        {
            tell($"Entry {entry.Sequence} ({entry.Kind}): the words were taken away without an entry that says so.");
        }
    }

    private JsonElement? TryRead(EventRow entry)
    {
        try
        {
            return JsonElement.Parse(StoredText.Read(entry.Data));
        }
        catch (JsonException)
        {
            tell($"Entry {entry.Sequence} ({entry.Kind}): its particulars cannot be read.");
            return null;
        }
    }

    private static string? Text(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement data, string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
