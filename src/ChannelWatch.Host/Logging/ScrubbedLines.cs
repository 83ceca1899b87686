using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;

namespace ChannelWatch.Host.Logging;

/// <summary>Writes a log event as one scrubbed line, an exception indented below it; nothing in it can forge a line of its own.</summary>
internal sealed class ScrubbedLines : ITextFormatter
{
    public void Format(LogEvent logEvent, TextWriter output)
    {
        var source = logEvent.Properties.TryGetValue("SourceContext", out var context) && context is ScalarValue { Value: string name } ? name[(name.LastIndexOf('.') + 1)..] : "";
        var message = ScrubbedText.Of(logEvent.RenderMessage(CultureInfo.InvariantCulture)).ReplaceLineEndings(" ");
        output.WriteLine($"{logEvent.Timestamp.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'} {Word(logEvent.Level)} {source}: {message}");
        if (logEvent.Exception is { } exception)
        {
            output.WriteLine("    " + ScrubbedText.Of(exception.ToString()).ReplaceLineEndings(Environment.NewLine + "    "));
        }
    }

    private static string Word(LogEventLevel level) => level switch
    {
        LogEventLevel.Verbose => "trace",
        LogEventLevel.Debug => "debug",
        LogEventLevel.Information => "info ",
        LogEventLevel.Warning => "WARN ",
        LogEventLevel.Error => "ERROR",
        _ => "FATAL",
    };
}
