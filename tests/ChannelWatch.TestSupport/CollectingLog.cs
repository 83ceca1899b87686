using Microsoft.Extensions.Logging;

namespace ChannelWatch.TestSupport;

/// <summary>Keeps every log line, so that a test can say what was logged, or that nothing was.</summary>
public sealed class CollectingLog : ILoggerProvider
{
    private readonly List<(LogLevel Level, string Category, string Message)> _lines = [];

    public IReadOnlyList<(LogLevel Level, string Category, string Message)> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public IEnumerable<string> Alarming => Lines.Where(line => line.Level >= LogLevel.Warning).Select(line => line.Message);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public ILogger<T> For<T>() => LoggerFactory.Create(builder => builder.AddProvider(this).SetMinimumLevel(LogLevel.Trace)).CreateLogger<T>();

    public void Dispose()
    {
        // Nothing is held; the lines stay readable.
    }

    private sealed class Logger(CollectingLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log._lines)
            {
                log._lines.Add((logLevel, category, formatter(state, exception)));
            }
        }
    }
}
