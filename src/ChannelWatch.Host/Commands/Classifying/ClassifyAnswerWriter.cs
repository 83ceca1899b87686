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

    // In the order of their numbers, violations first.
    private static readonly Category[] All = Enum.GetValues<Category>();
    private static readonly JsonEncodedText[] Rulings = [.. Enum.GetValues<Ruling>().Select(ruling => JsonEncodedText.Encode(JsonWords.Of(ruling)))];
    private static readonly JsonEncodedText[] Intents = [.. Enum.GetValues<Intent>().Select(intent => JsonEncodedText.Encode(JsonWords.Of(intent)))];
    private static readonly JsonEncodedText[] Names = [.. All.Select(category => JsonEncodedText.Encode(category.Name()))];

    private readonly ArrayBufferWriter<byte> _buffer = new(64 * 1024);
    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    public void WriteVerdict(string? rawId, Verdict verdict)
    {
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WritePropertyName("id"u8);
        _json.WriteRawValue(rawId ?? "null", skipInputValidation: true);
        _json.WriteString("decision"u8, Rulings[(int)verdict.Ruling]);
        _json.WriteBoolean("escalate"u8, verdict.Escalate);
        _json.WriteString("intent"u8, Intents[(int)verdict.Intent]);
        WriteNames("violations"u8, verdict.Violations);
        WriteNames("flags"u8, verdict.Flags);
        WriteScores(verdict);
        WriteFindings(verdict.Findings);
        EndLine();
    }

    public void WriteError(long line, string error)
    {
        _json.Reset(_buffer);
        _json.WriteStartObject();
        _json.WriteNumber("line"u8, line);
        _json.WriteString("error"u8, error);
        EndLine();
    }

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

    private void EndLine()
    {
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
    }

    private void WriteNames(ReadOnlySpan<byte> name, IReadOnlyList<Category> categories)
    {
        _json.WriteStartArray(name);
        for (var index = 0; index < categories.Count; index++)
        {
            _json.WriteStringValue(Names[(int)categories[index]]);
        }

        _json.WriteEndArray();
    }

    private void WriteScores(Verdict verdict)
    {
        _json.WriteStartObject("scores"u8);
        foreach (var category in All)
        {
            if (verdict.Scores.TryGetValue(category, out var score) || category.IsViolation())
            {
                _json.WriteNumber(Names[(int)category], Math.Round(InPublicView(verdict, category) ?? score, 4));
            }
        }

        _json.WriteEndObject();
    }

    /// <summary>Of abuse and spam the order among all texts is told, which is finer than what the school would do with them.</summary>
    private static double? InPublicView(Verdict verdict, Category category) => category switch
    {
        Category.Abuse => verdict.InPublicView?.Abuse,
        Category.Spam => verdict.InPublicView?.Spam,
        _ => null,
    };

    private void WriteFindings(IReadOnlyList<Finding> findings)
    {
        _json.WriteStartArray("findings"u8);
        for (var index = 0; index < findings.Count; index++)
        {
            var finding = findings[index];
            _json.WriteStartObject();
            _json.WriteString("category"u8, Names[(int)finding.Category]);
            _json.WriteString("rule"u8, finding.Rule);
            _json.WriteNumber("start"u8, finding.Start);
            _json.WriteNumber("length"u8, finding.Length);
            _json.WriteString("why"u8, finding.Why);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }
}
