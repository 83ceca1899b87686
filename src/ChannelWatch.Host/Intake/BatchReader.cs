using System.Text.Json;

namespace ChannelWatch.Host.Intake;

/// <summary>Reads what was handed in: JSON lines, one JSON object, or an array of them.</summary>
internal sealed class BatchReader(CommentReader reader, int most)
{
    private const int MostFaults = 100;
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = IntakeLimits.Deepest };

    /// <summary>One object a line, in UTF-8; empty lines are passed over.</summary>
    public HandedInBatch ReadLines(ReadOnlyMemory<byte> body)
    {
        var batch = new HandedInBatch();
        var number = 0;
        var rest = WithoutMark(body);
        while (!rest.IsEmpty && batch.Faults.Count < MostFaults)
        {
            number++;
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? ReadOnlyMemory<byte>.Empty : rest[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length > 0)
            {
                Parse(line, number, batch, element => reader.Read(element, number, batch));
                Bound(batch, number);
            }
        }

        return batch;
    }

    /// <summary>One object, or an array of objects.</summary>
    public HandedInBatch ReadJson(ReadOnlyMemory<byte> body)
    {
        var batch = new HandedInBatch();
        Parse(WithoutMark(body), 1, batch, root =>
        {
            var elements = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root];
            for (var index = 0; index < elements.Count && batch.Faults.Count < MostFaults; index++)
            {
                reader.Read(elements[index], index + 1, batch);
                Bound(batch, index + 1);
            }
        });
        return batch;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;

    private void Bound(HandedInBatch batch, int line)
    {
        if (batch.Count == most + 1)
        {
            batch.Faults.Add(new IntakeFault(line, $"More than {most:N0} comments are handed in at once; send them in smaller parts."));
        }
    }

    private static void Parse(ReadOnlyMemory<byte> json, int line, HandedInBatch batch, Action<JsonElement> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            read(document.RootElement);
        }
        catch (JsonException)
        {
            // The parser's own words may quote what stands in the line.
            batch.Faults.Add(new IntakeFault(line, "This is not JSON (docs/intake.md): check quotation marks, commas and brackets."));
        }
        catch (InvalidOperationException)
        {
            batch.Faults.Add(new IntakeFault(line, "A string in it is not valid UTF-8, or holds half a surrogate pair."));
        }
    }
}
