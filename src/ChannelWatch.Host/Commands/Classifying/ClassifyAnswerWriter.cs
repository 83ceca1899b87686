using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChannelWatch.Core.Classification;
using ChannelWatch.Core.Judging;
using ChannelWatch.Host.Commands.Json;

namespace ChannelWatch.Host.Commands.Classifying;

/// <summary>Writes verdicts as lines of JSON, in the shape others rely on (DESIGN 8).</summary>
internal sealed class ClassifyAnswerWriter(Stream output) : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    public void WriteVerdict(string? rawId, Verdict verdict) => Line(json =>
    {
        json.WriteStartObject();
        json.WritePropertyName("id"u8);
        json.WriteRawValue(rawId ?? "null", skipInputValidation: true);
        json.WriteString("decision"u8, JsonWords.Of(verdict.Ruling));
        json.WriteBoolean("escalate"u8, verdict.Escalate);
        json.WriteString("intent"u8, JsonWords.Of(verdict.Intent));
        WriteNames(json, "violations", verdict.Violations);
        WriteNames(json, "flags", verdict.Flags);
        WriteScores(json, verdict);
        WriteFindings(json, verdict.Findings);
        json.WriteEndObject();
    });

    public void WriteError(long line, string error) => Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("line"u8, line);
        json.WriteString("error"u8, error);
        json.WriteEndObject();
    });

    /// <summary>Hands on what has gathered, once it is worth a write or when asked to.</summary>
    public async ValueTask FlushAsync(bool now, CancellationToken cancellationToken)
    {
        if (_buffer.WrittenCount > 0 && (now || _buffer.WrittenCount >= 32 * 1024))
        {
            await output.WriteAsync(_buffer.WrittenMemory, cancellationToken);
            await output.FlushAsync(cancellationToken);
            _buffer.ResetWrittenCount();
        }
    }

    public void Dispose() => _json.Dispose();

    private void Line(Action<Utf8JsonWriter> write)
    {
        _json.Reset(_buffer);
        write(_json);
        _json.Flush();
        _buffer.Write("\n"u8);
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IReadOnlyList<Category> categories)
    {
        json.WriteStartArray(name);
        foreach (var category in categories)
        {
            json.WriteStringValue(category.Name());
        }

        json.WriteEndArray();
    }

    private static void WriteScores(Utf8JsonWriter json, Verdict verdict)
    {
        json.WriteStartObject("scores"u8);
        foreach (var category in CategoryNames.Violations.Concat(verdict.Scores.Keys.Where(category => !category.IsViolation()).Order()))
        {
            json.WriteNumber(category.Name(), Math.Round(verdict.Scores.GetValueOrDefault(category), 4));
        }

        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IReadOnlyList<Finding> findings)
    {
        json.WriteStartArray("findings"u8);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("category"u8, finding.Category.Name());
            json.WriteString("rule"u8, finding.Rule);
            json.WriteNumber("start"u8, finding.Start);
            json.WriteNumber("length"u8, finding.Length);
            json.WriteString("why"u8, finding.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
